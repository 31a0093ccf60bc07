package io.telecast.bench.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What a part of the load has seen in a stretch of time. Thread-safe. */
final class Tally {

    private static final int REMEMBERED = 10;

    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> reasons = new ConcurrentLinkedQueue<>();

    void done(long tookNanos) {
        done.increment();
        longest.accumulate(tookNanos);
        nanos.add(tookNanos);
    }

    /** Something took so long, and is not over yet. */
    void waited(long tookNanos) {
        longest.accumulate(tookNanos);
    }

    void add(long count) {
        done.add(count);
    }

    void failed(String reason) {
        failed(reason, 1);
    }

    void failed(String reason, long count) {
        failed.add(count);
        if (reasons.size() < REMEMBERED) {
            reasons.add(reason);
        }
    }

    long done() {
        return done.sum();
    }

    long failed() {
        return failed.sum();
    }

    long longestMillis() {
        return longest.get() / 1_000_000;
    }

    /** What was reported to {@link #done(long)}. */
    List<Long> nanos() {
        return new ArrayList<>(nanos);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }
}
