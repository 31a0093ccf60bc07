package io.telecast.host;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.telecast.host.config.ByteSize;
import io.telecast.host.config.StreamConfig;
import java.lang.management.ManagementFactory;

/** Keeps configured memory within what the process has. */
final class Budgets {

    /** The rest is for what sockets need. */
    private static final int CACHE_PERCENT = 80;

    private Budgets() {}

    /**
     * Checks the cache against the memory outside the heap that the process may have.
     *
     * @throws IllegalArgumentException if it could not be filled
     */
    static void check(StreamConfig config) {
        long direct = directMemory();
        long most = direct / 100 * CACHE_PERCENT;
        if (config.cacheSize().bytes() > most) {
            throw new IllegalArgumentException("stream.cache-size is " + config.cacheSize() + ", but of the "
                    + new ByteSize(direct >> 20 << 20) + " outside the Java heap the cache may have at most "
                    + new ByteSize(most >> 20 << 20)
                    + ". Lower it, or allow more with TELECAST_JAVA_OPTS=-XX:MaxDirectMemorySize=….");
        }
    }

    /** Unless it is set, as much as the heap may have. */
    private static long directMemory() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long set = Long.parseLong(machine.getVMOption("MaxDirectMemorySize").getValue());
        return set == 0 ? Runtime.getRuntime().maxMemory() : set;
    }
}
