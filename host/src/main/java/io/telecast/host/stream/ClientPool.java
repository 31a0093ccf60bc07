package io.telecast.host.stream;

import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaWorker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The workers that may read; they come and go while streams run. Thread-safe. */
public final class ClientPool {

    private static final Comparator<PooledWorker> SOONEST = Comparator.comparing(PooledWorker::role)
            .thenComparing(worker -> !worker.pace().allows(worker.load()))
            .thenComparingDouble(worker -> worker.pace().expected(worker.load()))
            .thenComparingInt(PooledWorker::load)
            .thenComparingLong(PooledWorker::parts);

    private final InstantSource clock;
    private final List<PooledWorker> workers = new CopyOnWriteArrayList<>();
    private final List<Consumer<PooledWorker>> leaveListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<PooledWorker>> refusedListeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public ClientPool(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds a worker, which stays the caller's to close, once its place is left. */
    public PoolPlace add(MediaWorker worker, Role role) {
        var pooled = new PooledWorker(worker, role);
        workers.add(pooled);
        signal();
        return new PoolPlace(this, pooled);
    }

    /** Under the lock, so that whoever has begun with it by then has counted itself. */
    void remove(PooledWorker worker) {
        boolean removed;
        lock.lock();
        try {
            removed = workers.remove(worker);
        } finally {
            lock.unlock();
        }
        if (removed) {
            leaveListeners.forEach(listener -> listener.accept(worker));
            signal();
        }
    }

    /** All workers, in the order in which they came. */
    public List<PooledWorker> workers() {
        return List.copyOf(workers);
    }

    /** Parts that are being read now by workers in the pool. */
    public int load() {
        return workers.stream().mapToInt(PooledWorker::load).sum();
    }

    /** Is told of every worker whose token Telegram refuses; returns at once. */
    public void onRefused(Consumer<PooledWorker> listener) {
        refusedListeners.add(listener);
    }

    void refused(PooledWorker worker) {
        refusedListeners.forEach(listener -> listener.accept(worker));
    }

    /** Is told of every worker that was taken out. */
    void onLeave(Consumer<PooledWorker> listener) {
        leaveListeners.add(listener);
    }

    /**
     * Chooses the worker that is ready and likely to bring a part soonest, and counts one more part on it, which the caller
     * must {@link PooledWorker#end end}. A fallback is chosen only where nobody else is ready.
     */
    Optional<PooledWorker> begin(Set<PooledWorker> except) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Optional<PooledWorker> soonest = workers.stream()
                    .filter(worker ->
                            !except.contains(worker) && worker.health().ready(now))
                    .min(SOONEST);
            soonest.ifPresent(PooledWorker::begin);
            return soonest;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a worker other than some is ready that is not a fallback. */
    boolean anotherWorker(Set<PooledWorker> except) {
        Instant now = clock.instant();
        return workers.stream()
                .anyMatch(worker -> worker.role() == Role.WORKER
                        && !except.contains(worker)
                        && worker.health().ready(now));
    }

    /** When the first of the other workers will be ready, unless there is none. */
    Optional<Instant> soonest(Set<PooledWorker> except) {
        return workers.stream()
                .filter(worker -> !except.contains(worker))
                .map(worker -> worker.health().readyAt())
                .min(Comparator.naturalOrder());
    }

    /** Waits until a moment, or until a worker came, left or recovered, whichever is first. */
    void awaitChange(Instant until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long millis = until.toEpochMilli() - clock.instant().toEpochMilli() + 1;
            if (millis > 0) {
                changed.await(millis, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is read through a worker; answers whether that is so. */
    boolean awaitIdle(PooledWorker worker, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (worker.load() > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return worker.load() == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those who wait for a worker. */
    void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
