package io.telecast.host.bot;

import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets at most so many pass in any span of a length, in the order in which they came, but those of plugins one by one of
 * each. (A bucket of tokens would let twice
 * as many through right after a pause.) Safe to use from any thread.
 */
final class Throttle {

    private final PaceClock clock;
    private final long span;
    private final ReentrantLock turn = new ReentrantLock(true);
    // guarded by turn: when each of the latest passed, the oldest at the next place
    private final long[] passed;
    private int next;

    /** Of each plugin one waits for the turn, however many it has, so that it delays nobody by more than that. */
    private final Map<Owner, ReentrantLock> lines = new ConcurrentHashMap<>();

    Throttle(int count, Duration span, PaceClock clock) {
        this.clock = clock;
        this.span = span.toNanos();
        this.passed = new long[count];
        Arrays.fill(passed, clock.nanos() - this.span);
    }

    /** Waits until one more may pass. Whoever is interrupted while waiting takes nobody's place. */
    void pass() throws InterruptedException {
        Owner owner = Owner.acting();
        if (owner == Owner.CORE) {
            take();
            return;
        }
        ReentrantLock line = lines.computeIfAbsent(owner, any -> new ReentrantLock(true));
        line.lockInterruptibly();
        try {
            take();
        } finally {
            line.unlock();
            if (!line.hasQueuedThreads()) {
                lines.remove(owner, line);
            }
        }
    }

    private void take() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long wait = passed[next] + span - clock.nanos();
            while (wait > 0) {
                clock.sleep(wait);
                wait = passed[next] + span - clock.nanos();
            }
            passed[next] = clock.nanos();
            next = (next + 1) % passed.length;
        } finally {
            turn.unlock();
        }
    }
}
