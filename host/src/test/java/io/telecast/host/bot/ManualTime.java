package io.telecast.host.bot;

import java.time.Duration;

/** Time that stands still until a test moves it. */
final class ManualTime implements PaceClock {

    private long now;
    private int sleepers;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleep(long nanos) throws InterruptedException {
        long until = now + nanos;
        sleepers++;
        try {
            while (now < until) {
                wait();
            }
        } finally {
            sleepers--;
        }
    }

    synchronized void advance(Duration time) {
        now += time.toNanos();
        notifyAll();
    }

    synchronized int sleepers() {
        return sleepers;
    }
}
