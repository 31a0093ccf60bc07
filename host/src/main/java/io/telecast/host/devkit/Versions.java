package io.telecast.host.devkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The versions that this host was built with, which are those that plugins for it are built with.
 *
 * @param all versions by the names that {@code versions.properties} gives them
 */
public record Versions(Map<String, String> all) {

    public Versions {
        all = Map.copyOf(all);
    }

    /** Those that the build wrote down. */
    public static Versions built() {
        var properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing from the host's jar.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    /** One of them, such as {@code java}. */
    public String of(String name) {
        String version = all.get(name);
        if (version == null) {
            throw new IllegalArgumentException("No version of " + name + " is known.");
        }
        return version;
    }
}
