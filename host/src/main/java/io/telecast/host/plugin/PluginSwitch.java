package io.telecast.host.plugin;

import io.telecast.api.storage.StoreSpec;

/** Whether an operator wants a plugin to run. A plugin without a record runs. */
public record PluginSwitch(String pluginId, boolean on) {

    /** The store that holds them. */
    public static StoreSpec<PluginSwitch> spec() {
        return StoreSpec.of("plugin_switches", PluginSwitch.class, PluginSwitch::pluginId)
                .build();
    }
}
