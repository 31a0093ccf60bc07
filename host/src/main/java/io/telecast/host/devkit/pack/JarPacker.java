package io.telecast.host.devkit.pack;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes a plugin's jar. The same content gives the same bytes; where two files have the same name, the first one counts.
 * Not thread-safe.
 */
public final class JarPacker implements AutoCloseable {

    /** The earliest time that a zip can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final JarOutputStream out;
    private final Set<String> written = new HashSet<>();

    private JarPacker(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Begins a jar.
     *
     * @param manifest entries such as {@code Plugin-Id}
     */
    public static JarPacker of(Path jar, Map<String, String> manifest) throws IOException {
        OutputStream file = Files.newOutputStream(jar);
        try {
            var packer = new JarPacker(new JarOutputStream(file));
            packer.begin(JarFile.MANIFEST_NAME);
            written(manifest).write(packer.out);
            return packer;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Manifest written(Map<String, String> entries) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }

    /** Adds all files of a folder or of another jar. */
    public JarPacker all(Path source) throws IOException {
        return all(source, name -> true);
    }

    /**
     * Adds files of a folder or of another jar.
     *
     * @param wanted by name, with {@code /} between folders
     */
    public JarPacker all(Path source, Predicate<String> wanted) throws IOException {
        if (Files.isDirectory(source)) {
            tree(source, wanted);
            return this;
        }
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
            tree(jar.getPath("/"), wanted);
        }
        return this;
    }

    /** Adds a jar to the plugin's libraries. */
    public JarPacker library(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        // libraries of different groups may have the same name
        for (int more = 2; !begin("lib/" + name); more++) {
            name = more + "-" + jar.getFileName();
        }
        Files.copy(jar, out);
        return this;
    }

    private void tree(Path root, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                if (wanted.test(name) && begin(name)) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private boolean begin(String name) throws IOException {
        if (!written.add(name)) {
            return false;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
