package io.telecast.host.cli.init;

import io.telecast.host.config.KeyGuide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A configuration as commented YAML: what was answered is set, every other key stands there as a comment. */
public final class ConfigFile {

    private static final int WIDTH = 100;

    private final KeyGuide keys;
    private final Map<String, String> answers;

    public ConfigFile(KeyGuide keys, Map<String, String> answers) {
        this.keys = keys;
        this.answers = Map.copyOf(answers);
    }

    /** The whole text. */
    public String text() {
        var text = new StringBuilder("""
                # Telecast's configuration, written by telecast init. It holds secrets: keep it to yourself.
                # docs/configuration.md explains the forms of values; telecast config prints what is in force.

                # --- What was asked
                """);
        keys.entries().stream()
                .filter(entry -> answers.containsKey(entry.name()))
                .forEach(entry ->
                        append(text, entry, entry.name() + ": " + quoted(answers.getOrDefault(entry.name(), ""))));
        text.append("\n# --- Everything else, with what holds while it is not set\n");
        keys.entries().stream()
                .filter(entry -> !answers.containsKey(entry.name()))
                .forEach(entry -> append(
                        text,
                        entry,
                        "#" + entry.name() + ":" + (entry.initial().isEmpty() ? "" : " " + entry.initial())));
        return text.toString();
    }

    private static void append(StringBuilder text, KeyGuide.Entry entry, String line) {
        text.append('\n');
        var comment = new StringBuilder("#");
        for (String word : entry.help().split(" ")) {
            if (comment.length() + word.length() >= WIDTH) {
                text.append(comment).append('\n');
                comment = new StringBuilder("#");
            }
            comment.append(' ').append(word);
        }
        text.append(comment).append('\n').append(line).append('\n');
    }

    /** A number stays one; any other text is quoted as JSON, which is YAML, too. */
    private static String quoted(String value) {
        return value.matches("-?[0-9]{1,18}") ? value : new JsonMapper().writeValueAsString(value);
    }

    /**
     * Writes it for its owner's eyes only, whole or not at all.
     *
     * @param check looks at the file before it takes its place
     */
    public void write(Path file, Check check) throws Exception {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly(folder, "rw-------"));
        try {
            Files.writeString(part, text(), StandardCharsets.UTF_8);
            check.look(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Looks at a file that was written. */
    public interface Check {
        void look(Path file) throws Exception;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String permissions) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
