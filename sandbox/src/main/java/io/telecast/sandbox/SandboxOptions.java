package io.telecast.sandbox;

import io.telecast.host.telegram.TelegramBackend.Option;
import io.telecast.sandbox.content.Samples;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What can be chosen.
 *
 * @param port of the chat page, 0 for any free one
 * @param media folder of the samples, empty for the bundled clips
 * @param largeFileMib size of the sample {@code large.bin}, 0 for none
 */
record SandboxOptions(int port, String media, int largeFileMib) {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_MIB = 4000;

    static final List<Option> DECLARED = List.of(
            new Option("port", "8081", "Port of the chat page on 127.0.0.1; 0 takes a free one."),
            new Option("media", "", "Folder of sample files to send instead of the bundled clips."),
            new Option(
                    "large-file-mib",
                    "1024",
                    "Size of the generated sample large.bin in MiB, 0 to 4000; 0 leaves it out."));

    /** @throws IllegalArgumentException naming the option and the remedy */
    static SandboxOptions of(Map<String, String> values) {
        return new SandboxOptions(
                number(values, "port", MAX_PORT), value(values, "media"), number(values, "large-file-mib", MAX_MIB));
    }

    Samples samples() throws IOException {
        return media.isBlank() ? Samples.bundled(largeFileMib) : Samples.folder(folder(), largeFileMib);
    }

    private Path folder() {
        try {
            return Path.of(media);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("sandbox.media is no path: " + e.getReason() + ". Name a folder.", e);
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        return value != null
                ? value
                : DECLARED.stream()
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .initial();
    }

    private static int number(Map<String, String> values, String name, int most) {
        String value = value(values, name).strip();
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                "sandbox." + name + " is '" + value + "'. Give a whole number from 0 to " + most + ".");
    }
}
