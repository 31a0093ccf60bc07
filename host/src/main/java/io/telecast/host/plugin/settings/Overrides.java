package io.telecast.host.plugin.settings;

import io.telecast.api.storage.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What operators have set for one plugin: settings by name, and message texts by key. */
record Overrides(Store<StoredSettings> store, String pluginId) {

    /** Settings alone. */
    Map<String, List<String>> settings(long botId) {
        Map<String, List<String>> settings = new HashMap<>(all(botId));
        settings.keySet().removeIf(name -> name.startsWith(FieldView.TEXTS));
        return settings;
    }

    /** Message texts alone, by key. */
    Map<String, String> texts(long botId) {
        var texts = new TreeMap<String, String>();
        all(botId).forEach((name, items) -> {
            if (name.startsWith(FieldView.TEXTS)) {
                texts.put(name.substring(FieldView.TEXTS.length()), String.join("\n", items));
            }
        });
        return texts;
    }

    /** Replaces everything that is set for a bot, or for all. */
    void write(long botId, Map<String, List<String>> settings, Map<String, String> texts) {
        Map<String, List<String>> all = new HashMap<>(settings);
        texts.forEach((key, text) -> all.put(FieldView.TEXTS + key, List.of(text)));
        store.put(new StoredSettings(pluginId, botId, all));
    }

    private Map<String, List<String>> all(long botId) {
        return store.get(StoredSettings.key(pluginId, botId))
                .map(StoredSettings::values)
                .orElse(Map.of());
    }
}
