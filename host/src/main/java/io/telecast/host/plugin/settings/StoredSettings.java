package io.telecast.host.plugin.settings;

import io.telecast.api.storage.StoreSpec;
import java.util.List;
import java.util.Map;

/**
 * What operators have set for a plugin, as text.
 *
 * @param botId 0 for all bots
 * @param values by name of the setting; one item unless it is a list
 */
public record StoredSettings(String pluginId, long botId, Map<String, List<String>> values) {

    public StoredSettings {
        values = Map.copyOf(values);
    }

    /** The store that holds them. */
    public static StoreSpec<StoredSettings> spec() {
        return StoreSpec.of("plugin_settings", StoredSettings.class, stored -> key(stored.pluginId(), stored.botId()))
                .build();
    }

    static String key(String pluginId, long botId) {
        return pluginId + ":" + botId;
    }

    /** Hides the values: some may be secrets. */
    @Override
    public String toString() {
        return "StoredSettings[" + pluginId + ", bot " + botId + ", " + values.keySet() + "]";
    }
}
