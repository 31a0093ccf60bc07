package io.telecast.dist;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from the machine.
 *
 * <p>A test whose program is missing is skipped with the program's name as the reason. With
 * {@code -Dtelecast.tests.complete=true} it fails instead, so that a complete run cannot quietly leave something out.
 */
public final class Requires {
    /** Servers are installed here on Debian, and not every user has it on the path. */
    private static final List<String> MORE_DIRECTORIES = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private Requires() {}

    /**
     * Finds a program on the path.
     *
     * @param name the program, as one would type it
     * @param otherNames what else it may be called, tried in order
     * @return the absolute path of the program
     */
    public static Path tool(String name, String... otherNames) {
        return Stream.concat(Stream.of(name), Stream.of(otherNames))
                .flatMap(candidate -> onPath(candidate).stream())
                .findFirst()
                .orElseGet(() ->
                        absent(name + " is not installed (not on the PATH); ./telecast test installs it on Debian"));
    }

    /** Finds Debian's Chromium or what stands for it elsewhere. */
    public static Path chromium() {
        return tool("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    private static Optional<Path> onPath(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), MORE_DIRECTORIES.stream())
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Path absent(String reason) {
        if (Boolean.getBoolean("telecast.tests.complete")) {
            return Assertions.fail(reason + ", and this run must be complete");
        }
        return Assumptions.abort(reason);
    }
}
