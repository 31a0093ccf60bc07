package io.telecast.host.users;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.util.List;
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

    private static final int PAGE = 1_000;

    private final Store<ReachRecord> records;
    // What a bot had last stays known when it is disconnected, also over restarts: links to its files go on working.
    private final Map<Long, Set<String>> clones = new ConcurrentHashMap<>();

    /** Begins with what is known from before. Blocks on the database, here and in {@link #set}. */
    public PluginReach(Store<ReachRecord> records) {
        this.records = records;
        List<ReachRecord> page = records.scan("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(record -> clones.put(record.botId(), Set.copyOf(record.plugins())));
            page = page.size() < PAGE
                    ? List.of()
                    : records.scan(key(page.getLast().botId()), PAGE);
        }
    }

    public static StoreSpec<ReachRecord> spec() {
        return StoreSpec.of("reach", ReachRecord.class, record -> key(record.botId()))
                .build();
    }

    /** Whether a plugin has anything to say on a bot. */
    public boolean serves(String pluginId, long botId) {
        Set<String> served = clones.get(botId);
        return served == null || served.contains(pluginId) || HOST.contains(pluginId);
    }

    /** Says which plugins serve a clone. */
    public void set(long botId, Set<String> plugins) {
        Set<String> served = Set.copyOf(plugins);
        if (!served.equals(clones.put(botId, served))) {
            records.put(new ReachRecord(botId, served.stream().sorted().toList()));
        }
    }

    private static String key(long botId) {
        return Long.toString(botId);
    }
}
