package io.telecast.sandbox.fault;

import java.time.Duration;

/** A line that passes so many bytes a second; all who use it share it. Thread-safe. */
public final class Bandwidth {

    private long freeAt = System.nanoTime();

    /** How long these bytes take from now on, behind those that were asked for before. */
    public synchronized Duration reserve(long bytes, long bytesPerSecond) {
        long now = System.nanoTime();
        if (bytesPerSecond == 0) {
            return Duration.ZERO;
        }
        long start = freeAt - now > 0 ? freeAt : now;
        freeAt = start + Math.round(bytes * 1e9 / bytesPerSecond);
        return Duration.ofNanos(freeAt - now);
    }
}
