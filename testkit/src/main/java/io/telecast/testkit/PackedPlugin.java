package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.devkit.pack.JarPacker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;

/** A plugin that is packed from where its classes lie: a folder of a build, or a jar. */
record PackedPlugin(
        String id, String version, String uses, Class<? extends TelecastPlugin> plugin, List<Class<?>> libraries) {

    PackedPlugin {
        libraries = List.copyOf(libraries);
    }

    String fileName() {
        return id + "-" + version + ".jar";
    }

    /** The same with the next patch version. */
    PackedPlugin next() {
        String[] parts = version.split("[-+]", 2)[0].split("\\.");
        String bumped = parts[0] + "." + parts[1] + "." + (Integer.parseInt(parts[2]) + 1);
        return withVersion(bumped);
    }

    PackedPlugin withVersion(String other) {
        return new PackedPlugin(id, other, uses, plugin, libraries);
    }

    /** Writes the jar into a folder. */
    Path pack(Path folder) {
        Path jar = folder.resolve(fileName());
        try (JarPacker packer = JarPacker.of(jar, manifest())) {
            Path source = source(plugin);
            packer.all(source);
            Path resources = gradleResources(source);
            if (Files.isDirectory(resources)) {
                packer.all(resources);
            }
            for (Class<?> library : libraries) {
                packer.library(source(library));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin " + id + " could not be packed: " + e.getMessage(), e);
        }
        return jar;
    }

    private Map<String, String> manifest() {
        return Map.of(
                "Plugin-Id",
                id,
                "Plugin-Version",
                version,
                "Plugin-Class",
                plugin.getName(),
                "Plugin-Requires",
                "^1.0.0",
                "Plugin-Uses",
                uses,
                "Plugin-Description",
                "Under test.");
    }

    private static Path source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalArgumentException(type.getName() + " lies in no folder or jar that could be packed.");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(type.getName() + " lies in " + source.getLocation() + ".", e);
        }
    }

    /** Where Gradle puts the resources that belong to {@code build/classes/<language>/<set>}; else no folder. */
    private static Path gradleResources(Path classes) {
        Path language = classes.resolveSibling("");
        Path all = language.resolveSibling("");
        return all.endsWith("classes")
                ? all.resolveSibling("resources").resolve(classes.getFileName())
                : classes.resolve("no folder");
    }
}
