package io.telecast.host.telegram.tdlib.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds TDLib's JSON library: what the configuration names; else beside the product; else in an npm install there or in
 * the working directory; else where the machine keeps libraries.
 */
public final class LibraryFinder {

    private static final String NPM = "node_modules/@prebuilt-tdlib";

    private final Platform platform;
    private final List<Path> homes;

    /** @param homes folders beside which the library may lie, such as the product's and the working directory */
    LibraryFinder(Platform platform, List<Path> homes) {
        this.platform = platform;
        this.homes = List.copyOf(homes);
    }

    /** The finder for this machine; {@code telecast.home} names the product's folder. */
    public static LibraryFinder ofThisMachine() {
        var homes = new ArrayList<Path>();
        Optional.ofNullable(System.getProperty("telecast.home")).map(Path::of).ifPresent(homes::add);
        homes.add(Path.of("").toAbsolutePath());
        return new LibraryFinder(Platform.current(), homes);
    }

    /**
     * Where the library is.
     *
     * @param configured the path of the option {@code library}, empty for none
     * @throws IllegalArgumentException if it is nowhere; the message says how to get it
     */
    public Path find(String configured) {
        if (!configured.isBlank()) {
            return configured(configured.strip());
        }
        return candidates().stream().filter(Files::isRegularFile).findFirst().orElseThrow(this::missing);
    }

    private Path configured(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                return file.toRealPath();
            }
        } catch (InvalidPathException | IOException e) {
            throw new IllegalArgumentException(notAt(name), e);
        }
        throw new IllegalArgumentException(notAt(name));
    }

    private static String notAt(String name) {
        return "tdlib.library names " + name
                + ", but no readable file is there. Name TDLib's library libtdjson, or leave the key out to have it found.";
    }

    private List<Path> candidates() {
        var files = new ArrayList<Path>();
        for (Path home : homes) {
            add(files, home);
            add(files, home.resolve("lib"));
            add(files, home.resolve(NPM).resolve(platform.name()));
        }
        platform.systemFolders().forEach(folder -> add(files, folder));
        return files;
    }

    private void add(List<Path> files, Path folder) {
        platform.fileNames().forEach(name -> files.add(folder.resolve(name)));
    }

    private IllegalArgumentException missing() {
        return new IllegalArgumentException(
                "TDLib's library " + platform.fileNames().getFirst()
                        + " is not found, and without it there is no way to Telegram. Get it with: npm install --prefix "
                        + homes.getFirst() + " @prebuilt-tdlib/" + platform.name() + "@" + TdlibVersion.NPM
                        + " (or build TDLib) and, if it lies elsewhere, set tdlib.library to its path.");
    }
}
