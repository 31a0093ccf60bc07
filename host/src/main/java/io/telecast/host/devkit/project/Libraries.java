package io.telecast.host.devkit.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The jars that a plugin needs besides what its host gives.
 *
 * @param packed those that go into its jar
 * @param compileOnly those that only the compiler needs
 */
public record Libraries(List<Path> packed, List<Path> compileOnly) {

    public static final Libraries NONE = new Libraries(List.of(), List.of());

    /** The host brings these itself, and a plugin always sees the host's. */
    private static final Pattern GIVEN =
            Pattern.compile("(telecast-plugin-api|slf4j-api|jakarta\\.servlet-api|jspecify)-[0-9].*\\.jar");

    private static final Pattern FOR_TESTS = Pattern.compile("telecast-(testkit|host|sandbox)-[0-9].*\\.jar");

    public Libraries {
        packed = without(packed);
        compileOnly = without(compileOnly);
    }

    private static List<Path> without(List<Path> jars) {
        return jars.stream()
                .filter(jar -> !GIVEN.matcher(jar.getFileName().toString()).matches())
                .toList();
    }

    /** Whether jars were put together for tests, so that they hold much that a plugin must not bring. */
    static boolean areForTests(List<Path> jars) {
        return jars.stream()
                .anyMatch(jar -> FOR_TESTS.matcher(jar.getFileName().toString()).matches());
    }
}
