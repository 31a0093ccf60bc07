package io.telecast.player;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of files, which come from strangers. */
final class FileNames {

    private static final int LONGEST_EXTENSION = 8;

    private FileNames() {}

    /** What follows the last dot, in lower case; empty if that does not look like an extension. */
    static String extension(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isExtension = end.length() < name.length()
                && !end.isEmpty()
                && end.length() <= LONGEST_EXTENSION
                && end.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        return isExtension ? end : "";
    }

    /** The name on one line: control characters, line ends and marks that turn the writing direction become spaces. */
    static String oneLine(String name) {
        var line = new StringBuilder();
        name.codePoints().map(c -> isSafe(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isSafe(int codePoint) {
        boolean turnsDirection =
                codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !turnsDirection;
        };
    }

    /** Percent-encodes everything but letters, digits and {@code -_.*}. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
