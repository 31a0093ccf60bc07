package io.telecast.host;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.telecast.host.config.ByteSize;
import io.telecast.host.config.StreamConfig;
import java.lang.management.ManagementFactory;

/** Keeps configured memory within what the process has. */
final class Budgets {

    /** The rest is for what sockets need. */
    private static final int MOST_PERCENT = 80;

    private static final int USUAL_PERCENT = 40;
    private static final long LEAST_CACHE = 16L << 20;
    private static final long USUAL_CACHE = 512L << 20;

    private Budgets() {}

    /**
     * The cache's size, in bytes: as configured, or what suits the memory outside the heap that the process may have.
     *
     * @throws IllegalArgumentException if it could not be filled
     */
    static long cache(StreamConfig config) {
        return cache(config, directMemory());
    }

    static long cache(StreamConfig config, long direct) {
        long wanted = config.cacheSize().bytes();
        if (wanted == 0) {
            return Math.clamp(direct / 100 * USUAL_PERCENT, LEAST_CACHE, USUAL_CACHE);
        }
        long most = direct / 100 * MOST_PERCENT;
        if (wanted > most) {
            throw new IllegalArgumentException("stream.cache-size is " + config.cacheSize() + ", but of the "
                    + new ByteSize(direct >> 20 << 20) + " outside the Java heap the cache may have at most "
                    + new ByteSize(most >> 20 << 20)
                    + ". Lower it, or allow more with TELECAST_JAVA_OPTS=-XX:MaxDirectMemorySize=….");
        }
        return wanted;
    }

    /** Unless it is set, as much as the heap may have. */
    private static long directMemory() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long set = Long.parseLong(machine.getVMOption("MaxDirectMemorySize").getValue());
        return set == 0 ? Runtime.getRuntime().maxMemory() : set;
    }
}
