package io.telecast.testdc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of {@link Main}. */
record Arguments(Path data, int port, int largeMib) {

    private static final String USAGE = "Usage: --data FOLDER [--port N] [--large-mib N]";

    /** @throws IllegalArgumentException with how to use it */
    static Arguments of(String... args) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String data = given.remove("--data");
        int port = number(given.remove("--port"), 65_535);
        int large = number(given.remove("--large-mib"), 4_000);
        if (data == null || !given.isEmpty() || args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(Path.of(data), port, large);
    }

    private static int number(@Nullable String text, int max) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > max) {
            throw new IllegalArgumentException(text + " is no number from 0 to " + max + ". " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
