package io.telecast.host.plugin.scope;

import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.OverLimitException.Limit;
import io.telecast.host.plugin.scope.CallKind.Lane;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which one generation of a plugin is called. They are threads of the operating system: one that spins
 * shares the processors with the others by the system's rules, while a virtual thread that spins would keep a carrier from
 * the whole host. They are few, so that a plugin that blocks for ever makes none but its own callers wait. Safe to use
 * from any thread.
 */
final class HandlerThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerThreads.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final String pluginId;
    private final CallLimits limits;
    private final Map<Lane, Semaphore> free = new EnumMap<>(Lane.class);
    private final ThreadPoolExecutor pool;
    private final Timekeeper time;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger stuck = new AtomicInteger();
    private final LongAdder overTime = new LongAdder();
    private final LongAdder refused = new LongAdder();

    HandlerThreads(String pluginId, CallLimits limits) {
        this.pluginId = pluginId;
        this.limits = limits;
        free.put(Lane.HANDLERS, new Semaphore(limits.threads(), true));
        free.put(Lane.ANSWERS, new Semaphore(limits.threads(), true));
        free.put(Lane.JOBS, new Semaphore(Integer.MAX_VALUE));
        this.time = new Timekeeper("plugin-" + pluginId + "-limits");
        var count = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                work -> new HandlerThread(this, work, "plugin-" + pluginId + "-" + count.incrementAndGet()));
    }

    /** Whether the present thread is one of these. */
    boolean isHere() {
        return Thread.currentThread() instanceof HandlerThread thread && thread.isOf(this);
    }

    boolean isOne(Thread thread) {
        return thread instanceof HandlerThread handler && handler.isOf(this);
    }

    /**
     * Runs code there and waits for it. An interruption of the caller is handed on to the code, whose end is then awaited
     * as before.
     *
     * @throws OverLimitException if it took too long, or if there was no thread free for it
     * @throws ExecutionException what the code threw, as cause
     * @throws CancellationException if the caller was interrupted before a thread was free; its flag is set again
     */
    <T> T call(CallKind kind, Progress progress, Callable<T> code) throws ExecutionException {
        Semaphore lane = admitted(kind);
        var call = new HandlerCall<T>(code, () -> {
            running.decrementAndGet();
            lane.release();
        });
        running.incrementAndGet();
        try {
            pool.execute(call);
        } catch (RejectedExecutionException closed) {
            call.abandon();
            throw new IllegalStateException("The plugin " + pluginId + " has stopped.", closed);
        } catch (OutOfMemoryError none) {
            call.abandon();
            throw new IllegalStateException(
                    "The system has no thread left. Raise its limit, or lower plugins.threads.", none);
        }
        return await(call, kind, progress);
    }

    private Semaphore admitted(CallKind kind) {
        Semaphore lane = free.getOrDefault(kind.lane(), new Semaphore(0));
        try {
            if (!lane.tryAcquire(limits.patience(kind).toMillis(), TimeUnit.MILLISECONDS)) {
                refused.increment();
                String sentence =
                        "The plugin " + pluginId + " is busy: all its " + limits.threads() + " threads are taken.";
                LOG.warn("{} A call was refused ({}).", sentence, kind);
                throw new OverLimitException(Limit.THREADS, sentence);
            }
            return lane;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The call of the plugin " + pluginId + " was cancelled.");
        }
    }

    private <T> T await(HandlerCall<T> call, CallKind kind, Progress progress) throws ExecutionException {
        long limit = limits.of(kind).toNanos();
        long begun = System.nanoTime();
        boolean handedOn = false;
        try {
            while (true) {
                long last = progress.last();
                long left = limit - (System.nanoTime() - (last == Long.MIN_VALUE ? begun : last));
                if (left <= 0) {
                    giveUp(call, kind, limit, progress.waitsForCaller());
                }
                try {
                    if (time.await(call, left)) {
                        return call.result();
                    }
                } catch (InterruptedException e) {
                    handedOn = true;
                    call.interrupt();
                    long waited = System.nanoTime() - begun;
                    if (isGivenUp(call, kind, waited)) {
                        giveUp(call, kind, waited, false);
                    }
                }
            }
        } finally {
            if (handedOn && (kind == CallKind.GATE || call.leftInterrupted())) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether a caller that is interrupted waits no longer: its own limit may be shorter, and a gate just refuses. */
    private boolean isGivenUp(HandlerCall<?> call, CallKind kind, long waited) {
        return switch (kind) {
            case ASKED -> waited > limits.leastAsked().toNanos();
            case GATE -> !time.awaitCalmly(call, limits.reaction());
            case CHAT, REQUEST, EVENT, JOB -> false;
        };
    }

    private void giveUp(HandlerCall<?> call, CallKind kind, long waited, boolean callersFault)
            throws ExecutionException {
        call.interrupt();
        if (callersFault && time.awaitCalmly(call, limits.reaction())) {
            throw new ExecutionException(new ClientGoneException(new IOException("Nothing moves any more.")));
        }
        overTime.increment();
        String sentence =
                "The plugin " + pluginId + " took over " + time(Duration.ofNanos(waited)) + " and was interrupted";
        if (time.awaitCalmly(call, limits.reaction())) {
            LOG.warn("{} ({}).", sentence, kind);
        } else {
            LOG.warn("{} ({}), but does not end: its thread is stuck. {} are stuck.", sentence, kind, stuck(call));
        }
        throw new OverLimitException(Limit.TIME, sentence + ".");
    }

    private static String time(Duration limit) {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private int stuck(HandlerCall<?> call) {
        int now = stuck.incrementAndGet();
        if (!call.whenEnded(stuck::decrementAndGet)) {
            return stuck.decrementAndGet();
        }
        return now;
    }

    /** Whether there will be no thread again for the calls of people and of the host. */
    boolean allStuck() {
        return stuck.get() >= limits.threads();
    }

    HandlerLoad load() {
        return new HandlerLoad(limits.threads(), running.get(), stuck.get(), overTime.sum(), refused.sum());
    }

    /** No more calls; those under way are interrupted. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
