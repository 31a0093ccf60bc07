package io.telecast.host.plugin.leak;

import java.time.Instant;
import java.util.List;

/**
 * Classes that are in memory although their plugin has gone.
 *
 * @param unloadedAt when they should have gone
 * @param holders what is known to hold them, in words; empty if that cannot be told
 */
public record Leak(String pluginId, String version, Instant unloadedAt, List<String> holders) {

    public Leak {
        holders = List.copyOf(holders);
    }
}
