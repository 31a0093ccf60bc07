package io.telecast.sandbox.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header asks of a file. */
sealed interface ByteRange {

    Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");

    /** No range, or one that a server may leave aside, such as several at once. */
    record Whole() implements ByteRange {}

    /** @param last inclusive */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** Nothing of it is in the file. */
    record Outside() implements ByteRange {}

    /** @param header empty for none */
    static ByteRange parse(String header, long size) {
        Matcher match = SINGLE.matcher(header);
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return new Whole();
        }
        if (match.group(1).isEmpty()) {
            long suffix = Long.parseLong(match.group(2));
            return suffix == 0 || size == 0 ? new Outside() : new Part(Math.max(0, size - suffix), size - 1);
        }
        long first = Long.parseLong(match.group(1));
        long last = match.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(match.group(2)));
        if (!match.group(2).isEmpty() && Long.parseLong(match.group(2)) < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, last);
    }
}
