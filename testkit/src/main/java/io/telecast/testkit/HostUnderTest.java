package io.telecast.testkit;

import io.telecast.host.StartException;
import io.telecast.host.Telecast;
import io.telecast.host.config.BackendKeys;
import io.telecast.host.config.ConfigException;
import io.telecast.host.config.ConfigLoader;
import io.telecast.host.config.ConfigSources;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.jobs.JobEngine;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host that runs the plugin; can be stopped and started with the same data. Thread-safe. */
final class HostUnderTest {

    private static final String TEST = "the test";

    private final Setup setup;
    private final SmallTelegram telegram;
    private final TestClock clock;
    private final Path data;
    private final Path packing;
    private @Nullable Telecast running;
    private int port;
    private boolean equipped;

    HostUnderTest(Setup setup, SmallTelegram telegram, TestClock clock, Path folder) {
        this.setup = setup;
        this.telegram = telegram;
        this.clock = clock;
        this.data = folder.resolve("data");
        this.packing = folder.resolve("packing");
    }

    synchronized void start() {
        if (running != null) {
            return;
        }
        equip();
        Telecast started = startOn(port);
        port = started.publicUrl().getPort();
        running = started;
        try {
            requirePlugins(started.plugins());
        } catch (RuntimeException | Error e) {
            stop();
            throw e;
        }
    }

    /** Puts the plugins into their folder, once. */
    private void equip() {
        if (equipped) {
            return;
        }
        try {
            Files.createDirectories(packing);
            Path plugins = Files.createDirectories(data.resolve("plugins"));
            setup.plugins().forEach(plugin -> plugin.pack(plugins));
            for (Path jar : setup.jars()) {
                Files.copy(jar, plugins.resolve(jar.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugins could not be put in place: " + e.getMessage(), e);
        }
        equipped = true;
    }

    private Telecast startOn(int wanted) {
        try {
            return Telecast.start(data, data, config(wanted), telegram, "test", line -> {}, clock, setup.limits());
        } catch (StartException e) {
            if (wanted != 0) {
                // somebody took the port meanwhile
                return startOn(0);
            }
            throw new IllegalStateException("Telecast does not start: " + e.getMessage(), e);
        }
    }

    private TelecastConfig config(int wanted) {
        var sources = ConfigSources.of(data)
                .flag(TEST, "telegram.backend", telegram.name())
                .flag(TEST, "plugins.bundled", "false")
                .flag(TEST, "http.port", Integer.toString(wanted));
        setup.configuration().forEach((key, value) -> sources.flag(TEST, key, value));
        try {
            return new ConfigLoader(List.of(new BackendKeys(telegram.name(), List.of(), telegram.defaults())))
                    .load(sources.build())
                    .config();
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void requirePlugins(PluginHost plugins) {
        for (PluginStatus status : plugins.list()) {
            if (status.state() == PluginState.FAILED || status.state() == PluginState.BROKEN) {
                throw new IllegalStateException("The plugin " + status.file() + " does not start: " + status.problem());
            }
        }
    }

    synchronized void stop() {
        Telecast present = running;
        running = null;
        if (present != null) {
            present.close();
        }
    }

    private synchronized Telecast running() {
        Telecast present = running;
        if (present == null) {
            throw new IllegalStateException("The host is stopped. Start it first: telecast.start().");
        }
        return present;
    }

    URI url() {
        return running().publicUrl();
    }

    PluginHost plugins() {
        return running().plugins();
    }

    /** None while it is stopped. */
    synchronized Optional<JobEngine> jobs() {
        return Optional.ofNullable(running).map(Telecast::jobs);
    }

    Setup setup() {
        return setup;
    }

    /** Packs a plugin where the host does not look by itself. */
    Path pack(PackedPlugin plugin) {
        return plugin.pack(packing);
    }
}
