package io.telecast.batch;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes maps, collections, texts, numbers and booleans as JSON. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        var json = new Json();
        json.write(value, "\n");
        return json.out.append('\n').toString();
    }

    private void write(Object value, String indent) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
                while (entries.hasNext()) {
                    Map.Entry<?, ?> entry = entries.next();
                    out.append(indent).append("  ");
                    text(String.valueOf(entry.getKey()));
                    out.append(": ");
                    write(entry.getValue(), indent + "  ");
                    out.append(entries.hasNext() ? "," : indent);
                }
                out.append('}');
            }
            case Collection<?> items -> {
                out.append('[');
                Iterator<?> each = items.iterator();
                while (each.hasNext()) {
                    out.append(indent).append("  ");
                    write(each.next(), indent + "  ");
                    out.append(each.hasNext() ? "," : indent);
                }
                out.append(']');
            }
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(value.toString());
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> {
                    // a lone surrogate has no UTF-8, and some parsers take the line separators for line ends
                    boolean plain = c >= ' ' && c != 0x7f && c != 0x2028 && c != 0x2029 && !isLone(text, i);
                    out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
