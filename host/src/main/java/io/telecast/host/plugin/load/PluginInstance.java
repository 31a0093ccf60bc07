package io.telecast.host.plugin.load;

import io.telecast.api.TelecastPlugin;
import org.pf4j.Plugin;

/** What PF4J holds of a plugin. Starting and stopping is not PF4J's: it has no deadlines and swallows errors. */
final class PluginInstance extends Plugin {

    private final TelecastPlugin plugin;

    PluginInstance(TelecastPlugin plugin) {
        this.plugin = plugin;
    }

    TelecastPlugin plugin() {
        return plugin;
    }
}
