package io.telecast.host.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A value as a source gave it: one text, or a list.
 *
 * @param items one item unless it is a list
 * @param list whether the source wrote a list
 */
public record RawValue(List<String> items, boolean list) {

    public RawValue {
        items = List.copyOf(items);
    }

    public static RawValue text(String text) {
        return new RawValue(List.of(text), false);
    }

    public static RawValue list(List<String> items) {
        return new RawValue(items, true);
    }

    /** The text; a list's items separated by commas. */
    public String text() {
        return String.join(", ", items);
    }

    /** The list's items; a text is split at commas and white space. */
    public List<String> split() {
        return list
                ? items
                : Stream.of(text().split("[,\\s]+", -1))
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
