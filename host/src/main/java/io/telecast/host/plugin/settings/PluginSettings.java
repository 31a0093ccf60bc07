package io.telecast.host.plugin.settings;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.settings.Settings;
import io.telecast.api.storage.Store;
import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one generation of a plugin, once it has declared them. Safe to use from any thread. */
public final class PluginSettings implements Settings {

    private final PluginScope scope;
    private final FreeForm configuration;
    private final Store<StoredSettings> store;
    // one at most
    private volatile List<DeclaredSettings<?>> declared = List.of();

    /**
     * Settings that are not declared yet.
     *
     * @param configuration below {@code plugins.}
     */
    public PluginSettings(PluginScope scope, FreeForm configuration, Store<StoredSettings> store) {
        this.scope = scope;
        this.configuration = configuration;
        this.store = store;
    }

    @Override
    public synchronized <S extends Record> LiveSettings<S> declare(S defaults) {
        scope.checkOpen();
        if (!declared.isEmpty()) {
            throw new IllegalStateException("The plugin has declared its settings already.");
        }
        var form = new Form<S>(defaults);
        Layer configured = Layer.of(form, configuration, scope.pluginId());
        if (!configured.problems().isEmpty()) {
            throw new IllegalArgumentException(configured.problems().entrySet().stream()
                    .map(problem -> "plugins." + scope.pluginId() + "." + problem.getKey() + ": " + problem.getValue())
                    .collect(Collectors.joining(" ")));
        }
        var settings = new DeclaredSettings<S>(scope, form, configured, store);
        declared = List.of(settings);
        return settings;
    }

    /**
     * The form with its present values, none if the plugin has no settings.
     *
     * @param botId 0 for all bots
     */
    public List<FieldView> view(long botId) {
        return declared.stream()
                .flatMap(settings -> settings.view(botId).stream())
                .toList();
    }

    /**
     * Sets some values, durably, and tells the plugin.
     *
     * @param botId 0 for all bots
     * @param changes texts by name; an empty list makes a setting fall back to configuration or default
     * @throws BadSettingsException if one is wrong; nothing was changed then
     */
    public void write(long botId, Map<String, List<String>> changes) throws BadSettingsException {
        if (declared.isEmpty()) {
            throw new BadSettingsException(Map.of("", "The plugin " + scope.pluginId() + " has no settings."));
        }
        declared.getFirst().write(botId, changes);
    }

    /** Reads again what operators have set: another host of the cluster may have written it. */
    public void refresh() {
        declared.forEach(DeclaredSettings::refresh);
    }
}
