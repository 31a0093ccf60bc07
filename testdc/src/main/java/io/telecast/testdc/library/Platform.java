package io.telecast.testdc.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What npm calls a kind of machine that TDLib's library is built for.
 *
 * @param suffix of the package's name
 * @param file name of the library in it
 */
record Platform(String suffix, String file) {

    private static final String VERSION = "0.1008065.0";
    private static final String SCOPE = "@prebuilt-tdlib/";

    /**
     * This machine, if there is a library for it that can be changed. On macOS it can't: the system runs no library that is not
     * what its maker signed.
     */
    static Optional<Platform> here() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        if (os.contains("linux")) {
            boolean musl = Files.exists(Path.of("/etc/alpine-release"));
            String suffix = "linux-" + architecture + (musl ? "-musl" : "-glibc");
            return Optional.of(new Platform(suffix, "libtdjson.so"));
        }
        return os.contains("windows") ? Optional.of(new Platform("win32-x64", "tdjson.dll")) : Optional.empty();
    }

    /** What to ask npm for: TDLib 1.8.65. */
    String npmPackage() {
        return SCOPE + suffix + "@" + VERSION;
    }

    /** Where npm puts the library. */
    Path libraryIn(Path folder) {
        return folder.resolve("node_modules").resolve(SCOPE + suffix).resolve(file);
    }
}
