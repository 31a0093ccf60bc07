package io.telecast.shortener;

/** What services say about failures, made fit to be shown. */
final class Detail {

    private static final int MAX_LENGTH = 200;
    private static final int LEAST_SECRET = 4;

    private Detail() {}

    /** One short line without the key, whichever way it is written. */
    static String clean(String said, String key) {
        String text = said;
        if (key.length() >= LEAST_SECRET) {
            text = text.replace(key, "…").replace(Encoding.part(key), "…");
        }
        text = text.codePoints()
                .map(c -> visible(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // format characters turn the direction of text and hide letters
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
