package io.telecast.host.plugin.folder;

import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that jars are dropped into. Files whose name ends with {@code .jar} count, and symbolic links to such;
 * hidden ones and directories do not. The signature beside a jar belongs to it: where that changes, the jar has. Not
 * thread-safe.
 */
public final class JarFolder {

    private static final Logger LOG = LoggerFactory.getLogger(JarFolder.class);

    private final Path path;
    private Set<Path> unspeakable = Set.of();

    public JarFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Where a jar of this name is. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Looks what is there.
     *
     * @return stamps by file name
     * @throws IOException if the folder cannot be read, which says nothing about the jars
     */
    public Map<String, FileStamp> scan() throws IOException {
        Map<String, FileStamp> found = new TreeMap<>();
        Set<Path> left = new HashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".") || !name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
                    continue;
                }
                if (isSpeakable(entry, name)) {
                    add(entry, name, found);
                } else {
                    left.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        tell(left);
        return found;
    }

    /** Whether a name can be said in the character set of this process, and so leads back to the file. */
    private boolean isSpeakable(Path entry, String name) {
        try {
            return path.resolve(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void tell(Set<Path> left) {
        for (Path entry : left) {
            if (!unspeakable.contains(entry)) {
                LOG.warn(
                        "{} is left alone, since its name has characters that this process cannot write. Rename it, or start "
                                + "Telecast with LC_ALL=C.UTF-8.",
                        entry);
            }
        }
        unspeakable = left;
    }

    private static void add(Path entry, String name, Map<String, FileStamp> found) throws IOException {
        try {
            Glance.Sight jar = Glance.at(entry);
            if (jar.regular()) {
                found.put(name, new FileStamp(jar.size(), jar.modified(), jar.identity(), signature(entry)));
            }
        } catch (NoSuchFileException e) {
            // removed since it was listed, or a link that leads nowhere
        } catch (IOException e) {
            if (!Files.isSymbolicLink(entry)) {
                throw e;
            }
            // a link that leads in a circle
        }
    }

    private static String signature(Path jar) {
        try {
            return Glance.at(SignatureFile.beside(jar)).text();
        } catch (IOException e) {
            return ""; // not there, or not to be read, which is the same here
        }
    }

    /** Whether a jar has its end, where its table of contents is; one that is still being copied has not. */
    boolean isWhole(String name) {
        try (var zip = new ZipFile(file(name).toFile())) {
            return zip.size() > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
