package io.telecast.host.telegram.tdlib.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What kind of machine this is.
 *
 * @param name as the npm packages {@code @prebuilt-tdlib/<name>} call it
 * @param fileNames what the library's file may be called here, the likeliest first
 * @param systemFolders where the machine keeps libraries
 */
record Platform(String name, List<String> fileNames, List<Path> systemFolders) {

    private static final Path MUSL_OF_X64 = Path.of("/lib/ld-musl-x86_64.so.1");
    private static final Path MUSL_OF_ARM = Path.of("/lib/ld-musl-aarch64.so.1");

    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(MUSL_OF_X64) || Files.exists(MUSL_OF_ARM));
    }

    static Platform of(String system, String processor, boolean musl) {
        String lower = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        String cpu = arm ? "arm64" : "x64";
        if (lower.startsWith("mac")) {
            return new Platform(
                    "darwin-" + cpu, List.of("libtdjson.dylib"), paths("/opt/homebrew/lib", "/usr/local/lib"));
        }
        if (lower.startsWith("windows")) {
            return new Platform("win32-" + cpu, List.of("tdjson.dll"), List.of());
        }
        String triplet = arm ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
        return new Platform(
                "linux-" + cpu + (musl ? "-musl" : "-glibc"),
                List.of("libtdjson.so"),
                paths("/usr/local/lib", "/usr/lib/" + triplet, "/usr/lib64", "/usr/lib"));
    }

    private static List<Path> paths(String... folders) {
        return List.of(folders).stream().map(Path::of).toList();
    }
}
