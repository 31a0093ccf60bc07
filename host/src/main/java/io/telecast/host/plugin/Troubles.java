package io.telecast.host.plugin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a file, and what to do. */
final class Troubles {

    private Troubles() {}

    static String sentence(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException denied ->
                "The user that Telecast runs as may not use " + denied.getFile() + ". Give it the right.";
            case NoSuchFileException missing -> missing.getFile() + " is not there. Put it back.";
            case FileSystemException other -> other.getFile() + ": " + reason(other.getReason());
            default -> reason(trouble.getMessage());
        };
    }

    private static String reason(@Nullable String reason) {
        String text = reason == null || reason.isBlank() ? "it does not work" : reason;
        String remedy = switch (text) {
            case "Read-only file system" -> "Make it writable, or change it where it comes from.";
            case "No space left on device", "Disk quota exceeded" -> "Make room.";
            default -> "Look at the disk.";
        };
        return text + (text.endsWith(".") ? " " : ". ") + remedy;
    }
}
