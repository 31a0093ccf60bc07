package io.telecast.batch;

/** Text from strangers, made fit for one line. */
final class OneLine {

    private OneLine() {}

    /** The text without line ends, control characters and marks that turn the writing direction; single spaces only. */
    static String of(String text) {
        var line = new StringBuilder();
        text.codePoints().map(c -> isSafe(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    /** At most so many characters, the last one an ellipsis if something was left out. */
    static String cut(String text, int max) {
        if (text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max - 1)).stripTrailing() + "…";
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
}
