package io.telecast.host;

import io.telecast.host.config.ByteSize;
import io.telecast.host.config.StreamConfig;

/** Keeps configured memory within what the process has. */
final class Budgets {

    private static final int CACHE_PERCENT = 60;

    private Budgets() {}

    /**
     * Checks the cache against the heap that it lies on.
     *
     * @throws IllegalArgumentException if it could not be filled
     */
    static void check(StreamConfig config) {
        long heap = Runtime.getRuntime().maxMemory();
        long most = heap / 100 * CACHE_PERCENT;
        if (config.cacheSize().bytes() > most) {
            throw new IllegalArgumentException("stream.cache-size is " + config.cacheSize() + ", but the Java heap of "
                    + new ByteSize(heap >> 20 << 20) + " has room for " + new ByteSize(most >> 20 << 20)
                    + ". Lower it, or enlarge the heap with TELECAST_JAVA_OPTS=-Xmx….");
        }
    }
}
