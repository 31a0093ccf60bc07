package io.telecast.host.plugin.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The folder that jars are dropped into. Only plain files whose name ends with {@code .jar} count; hidden ones,
 * directories and symbolic links do not.
 */
public final class JarFolder {

    private final Path path;

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
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
                    add(entry, name, found);
                }
            }
        }
        return found;
    }

    private static void add(Path entry, String name, Map<String, FileStamp> found) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                found.put(name, FileStamp.of(attributes));
            }
        } catch (NoSuchFileException e) {
            // removed since it was listed
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
