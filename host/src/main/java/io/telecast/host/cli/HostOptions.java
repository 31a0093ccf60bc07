package io.telecast.host.cli;

import io.telecast.host.config.BackendKeys;
import io.telecast.host.config.ConfigException;
import io.telecast.host.config.ConfigLoader;
import io.telecast.host.config.ConfigSources;
import io.telecast.host.config.LoadedConfig;
import io.telecast.host.config.PluginsConfig;
import io.telecast.host.telegram.TelegramBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads the configuration. */
final class HostOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TELECAST_DATA:-data}",
            description =
                    "Where everything is kept; made if it is not there. Default: ./data, and for dev .telecast in the"
                            + " project")
    private Path data = Path.of("data");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A YAML file to read instead of DIR/telecast.yaml. May be repeated; later ones win.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a configuration key. May be repeated. docs/configuration.md lists the keys.")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--port", paramLabel = "PORT", description = "http.port; 0 takes a free one.")
    private @Nullable String port;

    @Option(names = "--public-url", paramLabel = "URL", description = "http.public-url: what links start with.")
    private @Nullable String publicUrl;

    Path data() {
        return data;
    }

    void keepIn(Path other) {
        data = other;
    }

    /** Whether {@code --port 0} asked for any free port. */
    boolean portIsAny() {
        return "0".equals(port);
    }

    /** The sources, the command line last. */
    ConfigSources.Builder sources() {
        var sources = ConfigSources.of(data).environment(System.getenv());
        files.forEach(sources::file);
        assignments.forEach(sources::set);
        if (port != null) {
            sources.flag("--port", "http.port", port);
        }
        if (publicUrl != null) {
            sources.flag("--public-url", "http.public-url", publicUrl);
        }
        return sources;
    }

    LoadedConfig load(ConfigSources.Builder sources) throws ConfigException {
        return new ConfigLoader(backendKeys()).load(sources.build());
    }

    /** What the configuration says of plugins, for commands that need no bot. */
    PluginsConfig loadPlugins() throws ConfigException {
        return new ConfigLoader(backendKeys()).loadPlugins(sources().build());
    }

    /** What each backend that can be chosen adds to the configuration. */
    static List<BackendKeys> backendKeys() {
        List<BackendKeys> backends = new ArrayList<>();
        for (TelegramBackend backend : ServiceLoader.load(TelegramBackend.class)) {
            var options = backend.options().stream()
                    .map(option -> new BackendKeys.Option(option.name(), option.initial(), option.help()))
                    .toList();
            backends.add(new BackendKeys(backend.name(), options, backend.defaults()));
        }
        return backends;
    }

    /** The backend that the configuration names. */
    static Optional<TelegramBackend> backend(String name) {
        return ServiceLoader.load(TelegramBackend.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(backend -> backend.name().equals(name))
                .findFirst();
    }
}
