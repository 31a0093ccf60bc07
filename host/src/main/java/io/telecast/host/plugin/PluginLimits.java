package io.telecast.host.plugin;

import io.telecast.host.plugin.scope.CallLimits;
import java.time.Duration;

/**
 * What plugins are allowed.
 *
 * @param start how long a plugin may take to start
 * @param drain how long handlers under way may take when their plugin stops, before they are interrupted
 * @param stop how long a plugin may take to stop
 * @param hold how long calls may wait while the records of their plugin are copied
 * @param settled how long a jar must have stayed the same before it counts as it is
 * @param broken how long a file without its end must, which may still be on its way
 * @param jarBytes how large a jar may be
 * @param calls what calls into a plugin may take
 */
public record PluginLimits(
        Duration start,
        Duration drain,
        Duration stop,
        Duration hold,
        Duration settled,
        Duration broken,
        long jarBytes,
        CallLimits calls) {

    public static final PluginLimits DEFAULT = new PluginLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMillis(250),
            Duration.ofSeconds(3),
            256L << 20,
            CallLimits.DEFAULT);

    /** The same with another number of threads for each plugin. */
    public PluginLimits withThreads(int threads) {
        return new PluginLimits(start, drain, stop, hold, settled, broken, jarBytes, calls.withThreads(threads));
    }
}
