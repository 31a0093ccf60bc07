package io.telecast.host.plugin;

import java.time.Duration;

/**
 * What plugins are allowed.
 *
 * @param start how long a plugin may take to start
 * @param drain how long handlers under way may take when their plugin stops, before they are interrupted
 * @param stop how long a plugin may take to stop
 * @param settled how long a jar must have stayed the same before it counts as it is
 * @param broken how long a file without its end must, which may still be on its way
 * @param jarBytes how large a jar may be
 */
public record PluginLimits(
        Duration start, Duration drain, Duration stop, Duration settled, Duration broken, long jarBytes) {

    public static final PluginLimits DEFAULT = new PluginLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(3),
            256L << 20);
}
