package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A plugin that is packed from where its classes lie: a folder of a build, or a jar. */
record PackedPlugin(String id, String version, Class<? extends TelecastPlugin> plugin, List<Class<?>> libraries) {

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
        return new PackedPlugin(id, bumped, plugin, libraries);
    }

    /** Writes the jar into a folder. */
    Path pack(Path folder) {
        Path jar = folder.resolve(fileName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            Set<String> written = new HashSet<>(Set.of("META-INF/MANIFEST.MF"));
            Path source = source(plugin);
            addAll(out, source, written);
            Path resources = gradleResources(source);
            if (Files.isDirectory(resources)) {
                addAll(out, resources, written);
            }
            for (Class<?> library : libraries) {
                Path lib = source(library);
                out.putNextEntry(new ZipEntry("lib/" + lib.getFileName()));
                Files.copy(lib, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin " + id + " could not be packed: " + e.getMessage(), e);
        }
        return jar;
    }

    private Manifest manifest() {
        var manifest = new Manifest();
        Attributes entries = manifest.getMainAttributes();
        entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.putValue("Plugin-Id", id);
        entries.putValue("Plugin-Version", version);
        entries.putValue("Plugin-Class", plugin.getName());
        entries.putValue("Plugin-Requires", "^0.1.0");
        entries.putValue("Plugin-Description", "Under test.");
        return manifest;
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

    private static void addAll(JarOutputStream out, Path source, Set<String> written) throws IOException {
        if (Files.isDirectory(source)) {
            addTree(out, source, written);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
            addTree(out, jar.getPath("/"), written);
        }
    }

    private static void addTree(JarOutputStream out, Path root, Set<String> written) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                if (written.add(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
