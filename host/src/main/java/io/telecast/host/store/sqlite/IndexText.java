package io.telecast.host.store.sqlite;

import io.telecast.host.store.Indexed;
import java.util.ArrayList;
import java.util.List;

/** A record's index entries as one text, each part preceded by its length: the row tells by itself what to unindex. */
final class IndexText {

    /** An index entry of some record. */
    record Entry(String name, String value) {}

    private IndexText() {}

    static List<Entry> entries(Indexed indexed) {
        List<Entry> entries = new ArrayList<>();
        indexed.values().forEach((name, of) -> of.values().forEach(value -> entries.add(new Entry(name, value))));
        return entries;
    }

    static String write(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            append(text, entry.name());
            append(text, entry.value());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    static List<Entry> read(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
            parts.add(text.substring(colon + 1, end));
            at = end;
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            entries.add(new Entry(parts.get(i), parts.get(i + 1)));
        }
        return entries;
    }
}
