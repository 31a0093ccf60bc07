package io.telecast.host.admin.console;

import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.capability.Uses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of plugins and their switches. */
final class PluginPages {

    private static final Logger LOG = LoggerFactory.getLogger(PluginPages.class);

    private final PluginHost plugins;

    PluginPages(PluginHost plugins) {
        this.plugins = plugins;
    }

    Answer list() {
        List<Map<String, Object>> rows =
                plugins.list().stream().map(PluginPages::row).toList();
        return Answer.Page.of("plugins", Map.of("plugins", rows));
    }

    /** Switches a plugin on or off; what became of it stands in the list. */
    Answer turn(String id, boolean on, Operator operator) throws RefusedException {
        try {
            PluginStatus now = on ? plugins.enable(id) : plugins.disable(id);
            LOG.info("{} switched plugin {} {}; it is {}.", operator.name(), id, on ? "on" : "off", now.state());
            return new Answer.Redirect("/plugins#" + now.id());
        } catch (PluginActionException e) {
            throw refused(e);
        }
    }

    static RefusedException refused(PluginActionException e) {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case UNKNOWN -> new RefusedException(404, "No such plugin", sentence);
            case BAD -> new RefusedException(400, "That cannot be done", sentence);
            case NOT_NOW -> new RefusedException(409, "Not now", sentence);
        };
    }

    private static Map<String, Object> row(PluginStatus plugin) {
        return Map.ofEntries(
                Map.entry("id", plugin.id()),
                Map.entry("name", plugin.id().isEmpty() ? plugin.file() : plugin.id()),
                Map.entry("version", plugin.version()),
                Map.entry("description", plugin.description()),
                Map.entry("file", plugin.file()),
                Map.entry("problem", plugin.problem()),
                Map.entry("notice", plugin.notice()),
                Map.entry("sha256", plugin.sha256()),
                Map.entry("uses", Uses.sentences(plugin.uses())),
                Map.entry("signer", plugin.trust().signer()),
                Map.entry("state", plugin.state().name().toLowerCase(Locale.ROOT)),
                Map.entry(
                        "health",
                        plugin.state() == PluginState.ON ? plugin.health().summary() : ""),
                Map.entry("on", plugin.state() == PluginState.ON),
                Map.entry("switches", !plugin.id().isEmpty() && plugin.state() != PluginState.DUPLICATE));
    }
}
