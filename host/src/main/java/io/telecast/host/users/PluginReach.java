package io.telecast.host.users;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which plugins serve which bot: every one serves the main bot, a clone those that it was connected with. Safe to use from
 * any thread.
 */
public final class PluginReach {

    /** What the host itself registers under; serves every bot. */
    private static final Set<String> HOST = Set.of("core", "host");

    // What a bot had last stays known when it is disconnected: links to its files go on working.
    private final Map<Long, Set<String>> clones = new ConcurrentHashMap<>();

    /** Whether a plugin has anything to say on a bot. */
    public boolean serves(String pluginId, long botId) {
        Set<String> served = clones.get(botId);
        return served == null || served.contains(pluginId) || HOST.contains(pluginId);
    }

    /** Says which plugins serve a clone. */
    public void set(long botId, Set<String> plugins) {
        clones.put(botId, Set.copyOf(plugins));
    }
}
