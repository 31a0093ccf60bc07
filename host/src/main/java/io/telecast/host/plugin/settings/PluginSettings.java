package io.telecast.host.plugin.settings;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.settings.Settings;
import io.telecast.api.storage.Store;
import io.telecast.api.text.PluginTexts;
import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.scope.PluginScope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of one generation of a plugin, once it has declared them, and its message texts. Safe to use from any
 * thread.
 */
public final class PluginSettings implements Settings {

    private final ChangeLock lock = new ChangeLock();
    private final PluginScope scope;
    private final FreeForm configuration;
    private final Overrides overrides;
    // one at most
    private volatile List<DeclaredSettings<?>> declared = List.of();
    private volatile MessageTexts texts;

    /**
     * Settings that are not declared yet.
     *
     * @param configuration below {@code plugins.}
     */
    public PluginSettings(PluginScope scope, FreeForm configuration, Store<StoredSettings> store) {
        this.scope = scope;
        this.configuration = configuration;
        this.overrides = new Overrides(store, scope.pluginId());
        this.texts = MessageTexts.none(overrides);
    }

    /**
     * Reads the texts of the plugin's jar.
     *
     * @throws IllegalArgumentException if they are malformed, or the configuration replaces what cannot be replaced so
     */
    public void readTexts(Path jar) {
        texts = MessageTexts.of(jar, configuration, overrides);
    }

    /**
     * The texts for the plugin.
     *
     * @param mainBot whose texts they are unless it asks for another's
     */
    public PluginTexts texts(LongSupplier mainBot) {
        return new SpokenTexts(scope, () -> texts, mainBot);
    }

    @Override
    public <S extends Record> LiveSettings<S> declare(S defaults) {
        lock.hold();
        try {
            scope.checkOpen();
            if (!declared.isEmpty()) {
                throw new IllegalStateException("The plugin has declared its settings already.");
            }
            var form = new Form<S>(defaults);
            Layer configured = Layer.of(form, configuration, scope.pluginId());
            if (!configured.problems().isEmpty()) {
                throw new IllegalArgumentException(configured.problems().entrySet().stream()
                        .map(problem ->
                                "plugins." + scope.pluginId() + "." + problem.getKey() + ": " + problem.getValue())
                        .collect(Collectors.joining(" ")));
            }
            var settings = new DeclaredSettings<S>(scope, form, configured, overrides, this::write, lock);
            declared = List.of(settings);
            return settings;
        } finally {
            lock.release();
        }
    }

    /** What can be configured, in the order of the form: settings, then message texts with {@link FieldView#TEXTS}. */
    public List<String> names() {
        return Stream.concat(
                        declared.stream().flatMap(settings -> settings.names().stream()),
                        texts.keys().stream().map(key -> FieldView.TEXTS + key))
                .toList();
    }

    /**
     * The form with its present values: the settings, then the message texts. Empty if the plugin has neither.
     *
     * @param botId 0 for all bots
     */
    public List<FieldView> view(long botId) {
        return Stream.concat(
                        declared.stream().flatMap(settings -> settings.view(botId).stream()),
                        texts.view(botId).stream())
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
        lock.hold();
        try {
            Map<String, String> problems = new TreeMap<>();
            Map<String, String> nextTexts = nextTexts(botId, changes, problems);
            Map<String, List<String>> settings = new HashMap<>(changes);
            settings.keySet().removeIf(name -> name.startsWith(FieldView.TEXTS));
            Map<String, List<String>> nextSettings = overrides.settings(botId);
            if (!declared.isEmpty()) {
                nextSettings = declared.getFirst().next(botId, settings, problems);
            } else if (!settings.isEmpty()) {
                problems.put("", "The plugin " + scope.pluginId() + " has no settings.");
            }
            if (!problems.isEmpty()) {
                throw new BadSettingsException(problems);
            }
            overrides.write(botId, nextSettings, nextTexts);
            refresh();
        } finally {
            lock.release();
        }
    }

    private Map<String, String> nextTexts(long botId, Map<String, List<String>> changes, Map<String, String> problems) {
        Map<String, String> next = overrides.texts(botId);
        Map<String, String> set = new TreeMap<>();
        changes.forEach((name, items) -> {
            if (!name.startsWith(FieldView.TEXTS)) {
                return;
            }
            String key = name.substring(FieldView.TEXTS.length());
            if (items.isEmpty()) {
                next.remove(key);
            } else {
                set.put(key, String.join("\n", items));
            }
        });
        texts.problems(set).forEach((key, problem) -> problems.put(FieldView.TEXTS + key, problem));
        next.putAll(set);
        return next;
    }

    /** Reads again what operators have set: another host of the cluster may have written it. */
    public void refresh() {
        texts.refresh();
        declared.forEach(DeclaredSettings::refresh);
    }
}
