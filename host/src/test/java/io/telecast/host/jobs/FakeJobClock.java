package io.telecast.host.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A clock that stands still until it is moved, and then wakes exactly those whose time has come. */
final class FakeJobClock implements JobClock, InstantSource {

    private record Waiter(Semaphore signal, Instant time) {}

    private final List<Waiter> waiters = new ArrayList<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private int waits;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public void await(Semaphore signal, Instant time) throws InterruptedException {
        Waiter waiter = new Waiter(signal, time);
        synchronized (this) {
            waits++;
            if (!time.isAfter(now)) {
                signal.drainPermits();
                return;
            }
            waiters.add(waiter);
        }
        try {
            signal.acquire();
            signal.drainPermits();
        } finally {
            synchronized (this) {
                waiters.remove(waiter);
            }
        }
    }

    synchronized void advance(Duration by) {
        now = now.plus(by);
        waiters.stream()
                .filter(waiter -> !waiter.time().isAfter(now))
                .forEach(waiter -> waiter.signal().release());
    }

    /** How often anybody began to wait. */
    synchronized int waits() {
        return waits;
    }

    /** Whether somebody waits for this time exactly. */
    synchronized boolean isAwaited(Instant time) {
        return waiters.stream().anyMatch(waiter -> waiter.time().equals(time));
    }
}
