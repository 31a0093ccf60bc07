package io.telecast.host.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where configuration comes from: a file, the environment and the command line, in rising precedence. */
public final class ConfigSources {

    private final Path dataDirectory;
    private final List<Path> files;
    private final Map<String, String> environment;
    private final List<Entry> commandLine;

    private ConfigSources(Builder builder) {
        dataDirectory = builder.dataDirectory;
        files = builder.files.isEmpty() ? defaultFile(dataDirectory) : List.copyOf(builder.files);
        environment = Map.copyOf(builder.environment);
        commandLine = List.copyOf(builder.commandLine);
    }

    private static List<Path> defaultFile(Path dataDirectory) {
        Path file = dataDirectory.resolve("telecast.yaml");
        return Files.exists(file) ? List.of(file) : List.of();
    }

    /** Starts with {@code telecast.yaml} in the data directory, if it is there, and nothing else. */
    public static Builder of(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    List<Path> files() {
        return files;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<Entry> commandLine() {
        return commandLine;
    }

    /** Collects sources. Not thread-safe. */
    public static final class Builder {
        private final Path dataDirectory;
        private final List<Path> files = new ArrayList<>();
        private Map<String, String> environment = Map.of();
        private final List<Entry> commandLine = new ArrayList<>();

        private Builder(Path dataDirectory) {
            this.dataDirectory = dataDirectory;
        }

        /** Reads this file instead of the data directory's; it must exist. Later files win. */
        public Builder file(Path file) {
            files.add(file);
            return this;
        }

        /** Reads {@code TELECAST_…} variables. */
        public Builder environment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        /** Sets a key from a flag of the command line, such as {@code --port}; later ones win. */
        public Builder flag(String flag, String key, String value) {
            commandLine.add(new Entry(key, RawValue.text(value), flag));
            return this;
        }

        /**
         * Sets a key from {@code --set}.
         *
         * @throws IllegalArgumentException if the text has not the form {@code key=value}
         */
        public Builder set(String assignment) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Write --set key=value, such as --set http.port=8081.");
            }
            return flag("--set", assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
        }

        public ConfigSources build() {
            return new ConfigSources(this);
        }
    }
}
