package io.telecast.host.plugin;

import java.time.Duration;

/**
 * What plugins are allowed.
 *
 * @param start how long a plugin may take to start
 * @param drain how long handlers under way may take when their plugin stops, before they are interrupted
 * @param stop how long a plugin may take to stop
 * @param jarBytes how large a jar may be
 */
public record PluginLimits(Duration start, Duration drain, Duration stop, long jarBytes) {

    public static final PluginLimits DEFAULT =
            new PluginLimits(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(10), 256L << 20);
}
