package io.telecast.host.plugin.scope;

import io.telecast.api.Registration;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.scope.CallKind.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns what one generation of a plugin has registered and guards the calls into it. Open at first; {@link #undo} takes
 * every registration back and refuses new ones and new calls; {@link #close} ends the context's members as well. Safe to
 * use from any thread.
 */
public final class PluginScope implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginScope.class);

    private static final Duration LAST_FAREWELL = Duration.ofSeconds(1);

    private enum Phase {
        OPEN,
        LEAVING,
        CLOSED
    }

    private final Owner owner;
    private final ClassLoader classes;
    private final HandlerThreads threads;
    private final Breaker breaker;
    // calls from outside, while who makes them waits for them
    private final Calls calls = new Calls();
    // the same of what the host asks on behalf of others, perhaps of a call that is under way
    private final Calls asked = new Calls();
    // all of them while they run on threads of the plugin's
    private final Calls working = new Calls();
    private final Calls writes = new Calls();
    private final Owned owned = new Owned();
    private volatile Phase phase = Phase.OPEN;
    private volatile boolean farewellOver;
    private int farewells; // guarded by this

    public PluginScope(Owner owner, ClassLoader classes, CallLimits limits, Breaker breaker) {
        this.owner = owner;
        this.classes = classes;
        this.threads = new HandlerThreads(owner.id(), limits);
        this.breaker = breaker;
    }

    /** Code of the plugin. */
    @FunctionalInterface
    public interface Body<T, E extends Exception> {
        T run() throws E;
    }

    /** Code of the plugin that answers nothing. */
    @FunctionalInterface
    public interface Action<E extends Exception> {
        void run() throws E;
    }

    public String pluginId() {
        return owner.id();
    }

    /** The generation, as registries know it. */
    public Owner owner() {
        return owner;
    }

    public ClassLoader classes() {
        return classes;
    }

    /**
     * Registers something for the plugin.
     *
     * @return a handle that also makes the scope forget it
     * @throws IllegalStateException if the plugin is stopping, or has too many of them
     */
    public Registration own(Bound bound, Supplier<? extends Registration> register) {
        checkOpen();
        owned.count(pluginId(), bound);
        Owned.One one;
        try {
            one = owned.owned(bound, register.get());
        } catch (RuntimeException | Error e) {
            owned.countDown(bound);
            throw e;
        }
        if (!owned.add(one)) {
            one.close(); // the plugin began to stop meanwhile
            throw stopped();
        }
        return one;
    }

    /** How many of these the plugin has registered. */
    public int count(Bound bound) {
        return owned.count(bound);
    }

    /**
     * Calls the plugin on a thread of its own, for no longer than such a call may take, and waits for that. From within a
     * call of this plugin it is called on the same thread, within the limit of that call.
     *
     * @throws LeavingException if the plugin is stopping
     * @throws OverLimitException if it has no thread free or takes too long
     */
    public <T, E extends Exception> T call(CallKind kind, Body<T, E> body) throws E {
        return call(kind, new WhileHeld(owner), body);
    }

    /** As {@link #call(CallKind, Body)}, without an answer. */
    public <E extends Exception> void run(CallKind kind, Action<E> action) throws E {
        this.<Boolean, E>call(kind, () -> {
            action.run();
            return true;
        });
    }

    /** As {@link #call(CallKind, Body)}; the limit counts from when the call last got on. */
    public <T, E extends Exception> T call(CallKind kind, Progress progress, Body<T, E> body) throws E {
        if (threads.isHere()) {
            return working(body);
        }
        // whoever waits while calls are held takes no thread of the plugin, and no time of the call
        boolean isQuestion = kind.lane() == Lane.ANSWERS;
        Calls door = isQuestion ? asked : calls;
        if (!(isQuestion ? door.enterUnlessInterrupted() : door.enter())) {
            throw new LeavingException(sentence());
        }
        try {
            return judged(kind, () -> threads.call(kind, progress, () -> onItsThread(() -> working(body))));
        } finally {
            door.leave();
        }
    }

    /** Something of the plugin's has to be cleared up before its threads go; {@link #farewell} follows. */
    public synchronized void expectFarewell() {
        farewells++;
    }

    private synchronized void farewellSaid() {
        farewells--;
        notifyAll();
    }

    /** A request that ends just now clears up after itself a moment later. */
    private synchronized void awaitFarewells() {
        long end = System.nanoTime() + LAST_FAREWELL.toNanos();
        try {
            long left = LAST_FAREWELL.toMillis();
            while (farewells > 0 && left > 0) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets the plugin clear up what was {@linkplain #expectFarewell expected}, even while it is stopping; no more once that
     * took too long. What it throws is logged.
     */
    public void farewell(Action<Exception> action) {
        try {
            if (farewellOver) {
                return;
            }
            threads.call(
                    CallKind.ASKED,
                    Progress.NONE,
                    () -> onItsThread(() -> {
                        action.run();
                        return true;
                    }));
        } catch (OverLimitException e) {
            farewellOver = true; // whoever stops it waits
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn("Plugin {} failed to clear up.", owner, e);
        } finally {
            farewellSaid();
        }
    }

    private <T> T onItsThread(Callable<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return owner.<T, Exception>act(code::call);
        } catch (Throwable e) {
            throw Thrown.tamed(e, classes);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private <T, E extends Exception> T working(Body<T, E> body) throws E {
        if (!working.enter()) {
            throw new LeavingException(sentence());
        }
        try {
            return body.run();
        } catch (LeavingException deeper) {
            // Another's: this plugin has been called, and must not be again.
            throw new IllegalStateException(deeper.getMessage(), deeper);
        } finally {
            working.leave();
        }
    }

    private interface Asked<T> {
        T answer() throws ExecutionException;
    }

    /**
     * Writes a record of the plugin. Waits while records are copied.
     *
     * @throws IllegalStateException if the records are no longer this generation's
     */
    public <T> T write(Supplier<T> body) {
        if (!writes.enter()) {
            throw new IllegalStateException("The records of the plugin " + owner
                    + " are of another version by now; this one may no longer write.");
        }
        try {
            return body.get();
        } finally {
            writes.leave();
        }
    }

    /**
     * Lets calls and writes wait, and waits for those under way: a while for calls, which may go on without writing, and
     * as long as it takes for writes. {@link #release} or {@link #undo} must follow.
     */
    public void hold(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        owner.hold(true);
        calls.hold(true);
        calls.await(patience);
        asked.hold(true);
        asked.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        writes.hold(true);
        while (writes.await(patience) > 0) {
            LOG.info("A write of plugin {} takes long; waiting for it.", owner);
        }
    }

    /** Nothing has changed: what waits goes on. */
    public void release() {
        writes.hold(false);
        asked.hold(false);
        calls.hold(false);
        owner.hold(false);
    }

    /** The records are no longer this generation's. */
    public void endWrites() {
        writes.refuse();
    }

    private <T, E extends Exception> T judged(CallKind kind, Asked<T> call) throws E {
        try {
            T answer = call.answer();
            breaker.succeeded();
            return answer;
        } catch (OverLimitException e) {
            // That there are many callers at once is not the plugin's fault.
            if (e.limit() == OverLimitException.Limit.TIME || threads.allStuck()) {
                breaker.failed(String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            if (phase == Phase.OPEN && Blame.isOnPlugin(cause)) {
                breaker.failed(
                        cause instanceof PluginFailedException told
                                ? String.valueOf(told.getMessage())
                                : cause.toString());
                LOG.debug("A call of plugin {} failed ({}).", owner, kind, cause);
            }
            throw PluginScope.<E>declared(cause);
        }
    }

    /** The body throws nothing else. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E declared(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (E) cause;
    }

    /** How the plugin does. */
    public ScopeHealth health() {
        return new ScopeHealth(threads.load(), breaker.failures(), breaker.latest());
    }

    /** Whether this thread is one that the host calls the plugin on. */
    public boolean isHandler(Thread thread) {
        return threads.isOne(thread);
    }

    /** Throws unless the context may be used, and there is room on the stack to use it. */
    public void check() {
        StackRoom.ensure();
        if (phase == Phase.CLOSED) {
            throw stopped();
        }
    }

    /** Whether the plugin neither stops nor has stopped. */
    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** Takes back every registration, the latest first, each on its own. */
    public void undo() {
        if (phase == Phase.OPEN) {
            phase = Phase.LEAVING;
        }
        List<Owned.One> latestFirst = owned.end();
        calls.refuse();
        asked.refuse();
        working.refuse();
        for (Owned.One one : latestFirst) {
            try {
                one.close();
            } catch (RuntimeException | LinkageError | AssertionError e) {
                LOG.warn("A registration of plugin {} could not be taken back.", owner, e);
            }
        }
    }

    /**
     * Waits for the calls under way, then interrupts them and waits again.
     *
     * @return how many did not even end then
     */
    public int drain(Duration patience, Duration afterInterrupt) throws InterruptedException {
        if (await(patience) == 0) {
            return 0;
        }
        working.interruptAll();
        return await(afterInterrupt);
    }

    private int await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Calls waited : List.of(calls, asked)) {
            waited.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return working.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }

    /** Takes back what is left and ends the context. */
    @Override
    public void close() {
        undo();
        awaitFarewells();
        phase = Phase.CLOSED;
        threads.close();
    }

    /** Throws unless something can be registered. */
    public void checkOpen() {
        StackRoom.ensure();
        if (phase != Phase.OPEN) {
            throw stopped();
        }
    }

    private IllegalStateException stopped() {
        return new IllegalStateException(sentence());
    }

    private String sentence() {
        return "The plugin " + owner + (phase == Phase.CLOSED ? " has stopped." : " is stopping.");
    }
}
