package io.telecast.host.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers, checks and types the configuration. */
public final class ConfigLoader {

    private static final String BACKEND = "telegram.backend";

    private final List<BackendKeys> backends;
    private final KnownKeys keys;

    /** @param backends the Telegram backends that can be chosen */
    public ConfigLoader(List<BackendKeys> backends) {
        this.backends = List.copyOf(backends);
        this.keys = new KnownKeys(backends);
    }

    /**
     * Loads the configuration.
     *
     * @throws ConfigException naming everything that is wrong, in all sources
     */
    public LoadedConfig load(ConfigSources sources) throws ConfigException {
        List<Problem> problems = new ArrayList<>();
        List<Entry> set = read(sources, problems);

        Optional<BackendKeys> backend = chosen(set, problems);
        Layers layers = new Layers(keys, problems);
        backend.ifPresent(chosen -> layers.add(defaults(chosen)));
        layers.add(set);

        RecordBinder binder = new RecordBinder(layers, sources.dataDirectory(), problems);
        Optional<TelecastConfig> config = bind(binder, options(backend, layers));
        config.ifPresent(complete -> CrossChecks.check(complete, problems));
        if (config.isEmpty() || !problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new LoadedConfig(config.get(), report(backend, layers));
    }

    /**
     * Loads only what is said of plugins: for commands that need no bot and no channel, which may not be set.
     *
     * @throws ConfigException naming everything that is wrong with the sources and with these keys
     */
    public PluginsConfig loadPlugins(ConfigSources sources) throws ConfigException {
        List<Problem> problems = new ArrayList<>();
        Layers layers = new Layers(keys, problems);
        layers.add(read(sources, problems));
        Optional<PluginsConfig> plugins =
                new RecordBinder(layers, sources.dataDirectory(), problems).bind(PluginsConfig.class);
        plugins.ifPresent(complete -> CrossChecks.plugins(complete, problems));
        if (plugins.isEmpty() || !problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return plugins.get();
    }

    private List<Entry> read(ConfigSources sources, List<Problem> problems) {
        List<Entry> set = new ArrayList<>();
        for (Path file : sources.files()) {
            set.addAll(YamlSource.read(file, problems));
        }
        set.addAll(EnvironmentSource.read(sources.environment(), keys, problems));
        set.addAll(sources.commandLine());
        return set;
    }

    private Optional<BackendKeys> chosen(List<Entry> set, List<Problem> problems) {
        Entry entry = set.reversed().stream()
                .filter(each -> each.key().equals(BACKEND))
                .findFirst()
                .orElseGet(
                        () -> new Layers(keys, problems).of(keys.find(BACKEND).orElseThrow()));
        String name = entry.value().text();
        Optional<BackendKeys> found =
                backends.stream().filter(each -> each.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            problems.add(new Problem(
                    BACKEND,
                    name,
                    entry.source(),
                    "There is no such backend. Choose one of: "
                            + String.join(
                                    ", ",
                                    backends.stream().map(BackendKeys::name).toList()) + "."));
        }
        return found;
    }

    private static List<Entry> defaults(BackendKeys backend) {
        return backend.defaults().entrySet().stream()
                .map(each -> new Entry(each.getKey(), RawValue.text(each.getValue()), "default of " + backend.name()))
                .toList();
    }

    private static Map<String, String> options(Optional<BackendKeys> backend, Layers layers) {
        Map<String, String> options = new LinkedHashMap<>();
        backend.ifPresent(chosen -> chosen.specs()
                .forEach(spec -> options.put(
                        spec.name().substring(chosen.name().length() + 1),
                        layers.of(spec).value().text())));
        return options;
    }

    private static Optional<TelecastConfig> bind(RecordBinder binder, Map<String, String> options) {
        // every part is bound before the first that failed is looked at, so that all problems come out together
        var http = binder.bind(HttpConfig.class);
        var telegram = binder.bind(TelegramConfig.class);
        var bot = binder.bind(BotConfig.class);
        var people = binder.bind(PeopleConfig.class);
        var links = binder.bind(LinksConfig.class);
        var stream = binder.bind(StreamConfig.class);
        var storage = binder.bind(StorageConfig.class);
        var secrets = binder.bind(SecretsConfig.class);
        var plugins = binder.bind(PluginsConfig.class);
        var texts = binder.bind(TextsConfig.class);
        var log = binder.bind(LogConfig.class);
        if (List.of(http, telegram, bot, people, links, stream, storage, secrets, plugins, texts, log).stream()
                .anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new TelecastConfig(
                http.get(),
                telegram.get(),
                bot.get(),
                people.get(),
                links.get(),
                stream.get(),
                storage.get(),
                secrets.get(),
                plugins.get(),
                texts.get(),
                log.get(),
                options));
    }

    private ConfigReport report(Optional<BackendKeys> backend, Layers layers) {
        List<KeySpec> specs = new ArrayList<>();
        TelecastConfig.PARTS.forEach(part -> specs.addAll(KeySpec.of(part)));
        backend.ifPresent(chosen -> specs.addAll(chosen.specs()));
        List<ConfigReport.Line> lines = new ArrayList<>();
        for (KeySpec spec : specs) {
            if (spec.freeForm()) {
                layers.freeForm(KnownKeys.prefix(spec)).entries().forEach(entry -> lines.add(line(entry)));
            } else {
                Entry entry = layers.of(spec);
                lines.add(new ConfigReport.Line(spec.name(), spec.shown(entry.value()), entry.source()));
            }
        }
        return new ConfigReport(lines);
    }

    private static ConfigReport.Line line(Entry entry) {
        boolean hidden = SecretNames.match(entry.key());
        return new ConfigReport.Line(
                entry.key(), hidden ? Secret.MASK : entry.value().text(), entry.source());
    }
}
