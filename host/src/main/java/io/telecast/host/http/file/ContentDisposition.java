package io.telecast.host.http.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** {@code Content-Disposition} for names that anybody may have chosen (RFC 6266 and 8187). */
final class ContentDisposition {

    private static final String ATTR_CHAR = "!#$&+-.^_`|~";
    private static final int MAX_NAME = 180;

    private ContentDisposition() {}

    /**
     * The header's value.
     *
     * @param attachment whether to save rather than show
     */
    static String of(String name, boolean attachment) {
        String safe = safe(name);
        String ascii = ascii(safe);
        String value = (attachment ? "attachment" : "inline") + "; filename=\"" + ascii + "\"";
        return ascii.equals(safe) ? value : value + "; filename*=UTF-8''" + extended(safe);
    }

    /** Without what a file system or a reader could take for something else: separators, controls, directions. */
    private static String safe(String name) {
        var out = new StringBuilder();
        name.codePoints()
                .map(c -> "/\\:*?<>|".indexOf(c) >= 0 ? '_' : c)
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .limit(MAX_NAME)
                .forEach(out::appendCodePoint);
        // A leading dot would hide the file, a trailing one is lost on some systems.
        String stripped = out.toString().strip().replaceAll("^\\.+|\\.+$", "");
        return stripped.isBlank() ? "file" : stripped;
    }

    /** What old readers get: accents dropped, the rest replaced; quotes too, since readers differ about escapes. */
    private static String ascii(String safe) {
        var out = new StringBuilder();
        Normalizer.normalize(safe, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%' || c == '/' ? '_' : c)
                .forEach(out::appendCodePoint);
        return out.toString().isBlank() ? "file" : out.toString();
    }

    private static String extended(String safe) {
        var out = new StringBuilder();
        for (byte b : safe.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHAR.indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
