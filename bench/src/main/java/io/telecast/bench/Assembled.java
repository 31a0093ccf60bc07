package io.telecast.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The assembled product that is measured.
 *
 * @param home its folder, absolute
 * @param javaOptions options for its Java processes
 */
public record Assembled(Path home, List<String> javaOptions) {

    /** Where and how {@code ./telecast bench} says. */
    public static Assembled here() {
        Path home = Path.of(System.getProperty("telecast.home", "dist/target/telecast"));
        String options = Optional.ofNullable(System.getenv("TELECAST_JAVA_OPTS"))
                .orElse("")
                .strip();
        return new Assembled(home.toAbsolutePath(), options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    }

    /** What to say if it has not been built, with all that a folder of it holds. */
    public Optional<String> missing(String folder) {
        return Files.isDirectory(home.resolve(folder))
                ? Optional.empty()
                : Optional.of("The product is not assembled in " + home + ". Build it first.");
    }
}
