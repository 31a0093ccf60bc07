package io.telecast.host.plugin.context;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in one folder of a plugin's jar. */
final class JarResources {

    /** A file. */
    record Resource(String entry, long size, String etag) {}

    private final Path jar;
    private final Map<String, Resource> resources;

    private JarResources(Path jar, Map<String, Resource> resources) {
        this.jar = jar;
        this.resources = Map.copyOf(resources);
    }

    /**
     * Lists a folder.
     *
     * @throws IllegalArgumentException if there is nothing in it
     */
    static JarResources of(Path jar, String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        Map<String, Resource> resources = new HashMap<>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && !prefix.isEmpty() && entry.getName().startsWith(prefix)) {
                    resources.put(entry.getName().substring(prefix.length()), resource(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("The plugin's jar has no folder " + folder + ".");
        }
        return new JarResources(jar, resources);
    }

    private static Resource resource(ZipEntry entry) {
        String etag = "\"" + Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize()) + "\"";
        return new Resource(entry.getName(), entry.getSize(), etag);
    }

    Optional<Resource> find(String name) {
        return Optional.ofNullable(resources.get(name));
    }

    void write(Resource resource, OutputStream to) throws IOException {
        // opened for each answer: an open file would have to outlive the last of them
        try (var zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(resource.entry()))) {
            in.transferTo(to);
        }
    }
}
