package io.telecast.host.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads configurations in a folder. */
final class ConfigFixture {

    static final String TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc";

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final ConfigSources.Builder sources;

    private ConfigFixture(Path data) {
        this.data = data;
        this.sources = ConfigSources.of(data);
    }

    static ConfigFixture in(Path data) {
        return new ConfigFixture(data);
    }

    ConfigFixture yaml(String text) throws IOException {
        Files.writeString(data.resolve("telecast.yaml"), text);
        return this;
    }

    ConfigFixture env(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ConfigFixture set(String assignment) {
        sources.set(assignment);
        return this;
    }

    LoadedConfig load() throws ConfigException {
        // the builder looks for the file when it builds, so it is built from scratch here
        ConfigSources built = sources.environment(environment).build();
        return new ConfigLoader(List.of(box(), tdlib())).load(built);
    }

    List<Problem> problems() {
        try {
            load();
            return List.of();
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    /** A backend that brings all that must be set. */
    private static BackendKeys box() {
        return new BackendKeys(
                "box",
                List.of(new BackendKeys.Option("pace", "10", "How fast it answers.")),
                Map.of("telegram.bot-token", TOKEN, "telegram.storage-channel", "-1001", "http.port", "9000"));
    }

    private static BackendKeys tdlib() {
        return new BackendKeys("tdlib", List.of(new BackendKeys.Option("api-hash", "", "Telegram's.")), Map.of());
    }
}
