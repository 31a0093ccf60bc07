package io.telecast.bench.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes further versions of a plugin, which differ in nothing but their number. */
final class JarVersions {

    private static final String VERSION = "Plugin-Version";

    private final Path original;
    private final Path folder;
    private final String id;
    private int made;

    /** @param folder where jars are written, one over the other */
    JarVersions(Path original, Path folder) throws IOException {
        this.original = original;
        this.folder = folder;
        try (var jar = new JarFile(original.toFile())) {
            id = jar.getManifest().getMainAttributes().getValue("Plugin-Id");
        }
    }

    String id() {
        return id;
    }

    /** The next version's jar. */
    Path next() throws IOException {
        Path file = folder.resolve(id + ".jar");
        try (var jar = new JarFile(original.toFile())) {
            var manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue(VERSION, "1.0." + ++made);
            try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    }
                }
            }
        }
        return file;
    }

    @Override
    public String toString() {
        return id;
    }
}
