package io.telecast.bench.wire.contestant;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Shows what has come at a constant pace, and notes how late it came at worst. For one thread. */
final class Pace {

    private final long bytesPerSecond;
    private long late;

    /** @param bytesPerSecond 0 for no pace */
    Pace(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /**
     * Waits until so much is to be shown.
     *
     * @param first when the first byte came, as {@link System#nanoTime()}
     */
    void keep(long first, long received) throws InterruptedIOException {
        if (bytesPerSecond == 0) {
            return;
        }
        long due = first + (long) ((double) received / bytesPerSecond * TimeUnit.SECONDS.toNanos(1));
        long early = due - System.nanoTime();
        late = Math.max(late, -early);
        if (early > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(early);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    /** Nanoseconds. */
    long late() {
        return late;
    }
}
