package io.telecast.host.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars that a plugin carries in its {@code lib/}. */
final class Libraries {

    private static final Pattern LIBRARY = Pattern.compile("lib/[^/\\\\]{1,200}\\.jar");

    private Libraries() {}

    /** Writes them to a folder, under names of our own. */
    static List<Path> unpack(ZipFile plugin, Path folder, Checksums checksums) throws IOException, BadPluginException {
        List<Path> libraries = new ArrayList<>();
        for (ZipEntry entry : Collections.list(plugin.entries())) {
            if (!LIBRARY.matcher(entry.getName()).matches()) {
                continue;
            }
            Path library = Files.createDirectories(folder).resolve(libraries.size() + ".jar");
            try (InputStream in = plugin.getInputStream(entry)) {
                Files.copy(in, library);
            }
            check(library, entry.getName(), checksums);
            libraries.add(library);
        }
        return libraries;
    }

    private static void check(Path library, String name, Checksums checksums) throws BadPluginException {
        try (var zip = new ZipFile(library.toFile())) {
            if (zip.size() == 0) {
                throw new BadPluginException("Its library " + name + " is empty. Build the plugin again.");
            }
            checksums.check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadPluginException(
                    "Its library " + name + " is no jar, or it is damaged. Build the plugin again.", e);
        }
    }
}
