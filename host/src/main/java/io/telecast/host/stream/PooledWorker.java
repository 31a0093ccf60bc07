package io.telecast.host.stream;

import io.telecast.host.telegram.MediaWorker;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** A worker in the pool with what is known of it. Two are equal only if they are the same. Thread-safe. */
public final class PooledWorker {

    private final MediaWorker worker;
    private final Role role;
    private final WorkerHealth health = new WorkerHealth();
    private final WorkerPace pace = new WorkerPace();
    private final AtomicInteger load = new AtomicInteger();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder parts = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder floods = new LongAdder();

    PooledWorker(MediaWorker worker, Role role) {
        this.worker = worker;
        this.role = role;
    }

    /** When a worker is asked. */
    public enum Role {
        /** Whenever it is likely to be the soonest. */
        WORKER,
        /** When no other can be: the bot that also talks to users. */
        FALLBACK
    }

    public long botId() {
        return worker.botId();
    }

    public Role role() {
        return role;
    }

    /** Parts that are being read now. */
    public int load() {
        return load.get();
    }

    /** Bytes read since it was added. */
    public long bytes() {
        return bytes.sum();
    }

    /** Parts read since it was added. */
    public long parts() {
        return parts.sum();
    }

    /** Attempts that failed, floods not counted. */
    public long failures() {
        return failures.sum();
    }

    /** How often Telegram told it to wait. */
    public long floods() {
        return floods.sum();
    }

    /** Whether it may be asked; if not, it waits out a flood or rests after a failure. */
    public boolean ready(Instant now) {
        return health.ready(now);
    }

    /** Whether Telegram has told it to wait. */
    public boolean flooded(Instant now) {
        return health.flooded(now);
    }

    MediaWorker worker() {
        return worker;
    }

    WorkerHealth health() {
        return health;
    }

    WorkerPace pace() {
        return pace;
    }

    void begin() {
        load.incrementAndGet();
    }

    void end() {
        load.decrementAndGet();
    }

    void countPart(int size) {
        parts.increment();
        bytes.add(size);
    }

    void countFailure() {
        failures.increment();
    }

    void countFlood() {
        floods.increment();
    }

    @Override
    public String toString() {
        return "bot " + botId();
    }
}
