package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.PluginLimits;
import io.telecast.host.plugin.capability.Uses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a test asked for.
 *
 * @param plugins the tested one first
 * @param configuration keys and values as in the host's file
 */
record Setup(
        List<PackedPlugin> plugins,
        List<Path> jars,
        Map<String, String> configuration,
        Duration patience,
        PluginLimits limits) {

    private static final String BUILD = "telecast.plugin.";

    /** A pace goes by real time, which tests have little of. */
    private static final Map<String, String> UNHURRIED =
            Map.of("bot.messages-per-second", "1000", "bot.messages-per-second-per-chat", "1000");

    /** With the limits that operators have. */
    Setup(List<PackedPlugin> plugins, List<Path> jars, Map<String, String> configuration, Duration patience) {
        this(plugins, jars, configuration, patience, PluginLimits.DEFAULT);
    }

    Setup {
        plugins = List.copyOf(plugins);
        jars = List.copyOf(jars);
        configuration = Map.copyOf(configuration);
    }

    PackedPlugin plugin() {
        return plugins.getFirst();
    }

    /** How long jobs may take that are waited for. */
    Duration patienceWithJobs() {
        return patience.multipliedBy(4);
    }

    /** Collects it. Not thread-safe. */
    static final class Draft {

        private final Class<? extends TelecastPlugin> plugin;
        private final List<Class<?>> libraries = new ArrayList<>();
        private final List<PackedPlugin> others = new ArrayList<>();
        private final List<Path> jars = new ArrayList<>();
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Map<String, String> configuration = new LinkedHashMap<>();
        private Duration patience = Duration.ofSeconds(15);
        private PluginLimits limits = PluginLimits.DEFAULT;
        private String id;
        private String uses;

        Draft(Class<? extends TelecastPlugin> plugin) {
            this.plugin = plugin;
            this.id = built("id", derived(plugin));
            this.uses = built("uses", Uses.everything().text());
        }

        private static String derived(Class<?> plugin) {
            String name = plugin.getSimpleName().replaceAll("Plugin$", "");
            return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }

        /** What the build says of the plugin that it makes. */
        private String built(String name, String otherwise) {
            boolean same = plugin.getName().equals(System.getProperty(BUILD + "class"));
            String value = same ? System.getProperty(BUILD + name, "") : "";
            return value.isBlank() ? otherwise : value;
        }

        void id(String own) {
            id = own;
        }

        void uses(String... capabilities) {
            uses = String.join(", ", capabilities);
        }

        void setting(String name, String... values) {
            settings.put(name, String.join(",", values));
        }

        void configure(String key, String value) {
            configuration.put(key, value);
        }

        void library(Class<?> ofIt) {
            libraries.add(ofIt);
        }

        void withPlugin(String otherId, Class<? extends TelecastPlugin> other) {
            others.add(new PackedPlugin(otherId, "1.0.0", Uses.everything().text(), other, List.of()));
        }

        void withJar(Path jar) {
            jars.add(jar);
        }

        void patience(Duration most) {
            patience = most;
        }

        void limits(PluginLimits other) {
            limits = other;
        }

        Setup finish() {
            var plugins = new ArrayList<PackedPlugin>();
            plugins.add(new PackedPlugin(id, built("version", "1.0.0"), uses, plugin, libraries));
            plugins.addAll(others);
            var all = new LinkedHashMap<>(UNHURRIED);
            all.putAll(configuration);
            settings.forEach((name, value) -> all.put("plugins." + id + "." + name, value));
            return new Setup(plugins, jars, all, patience, limits);
        }
    }
}
