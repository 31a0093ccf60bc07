package io.telecast.host.http.file;

import io.telecast.host.http.file.RangeSelection.Parts;
import io.telecast.host.http.file.RangeSelection.Unsatisfiable;
import io.telecast.host.http.file.RangeSelection.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Range} headers. */
final class RangeParser {

    private static final int MAX_SPECS = 256;
    private static final String PREFIX = "bytes=";
    private static final Pattern UNIT = Pattern.compile("(?i)bytes=(.*)");
    private static final Pattern SPEC = Pattern.compile("(\\d*)-(\\d*)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern BLANKS = Pattern.compile("^[ \\t]+|[ \\t]+$");

    private RangeParser() {}

    static RangeSelection parse(String header, long size) {
        Optional<RangeSelection> usual = usual(header, size);
        return usual.isPresent() ? usual.get() : list(header, size);
    }

    /** What nearly all players write, {@code bytes=7-} or {@code bytes=7-9}; empty for all else. */
    private static Optional<RangeSelection> usual(String header, long size) {
        int dash = header.indexOf('-', PREFIX.length());
        if (!header.startsWith(PREFIX) || dash < 0) {
            return Optional.empty();
        }
        long first = digits(header, PREFIX.length(), dash);
        long last = dash == header.length() - 1 ? Long.MAX_VALUE : digits(header, dash + 1, header.length());
        return first < 0 || first >= size || last < first
                ? Optional.empty()
                : Optional.of(new Parts(List.of(new ByteRange(first, Math.min(last, size - 1)))));
    }

    /** A number of 1 to 18 digits; negative if it is none. */
    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return to - from < 1 || to - from > 18 ? -1 : number;
    }

    private static RangeSelection list(String header, long size) {
        Matcher unit = UNIT.matcher(header.strip());
        if (!unit.matches()) {
            return new Whole();
        }
        var parts = new ArrayList<ByteRange>();
        int specs = 0;
        for (String listed : unit.group(1).split(",", -1)) {
            String element = trim(listed);
            if (element.isEmpty()) {
                continue;
            }
            Matcher spec = SPEC.matcher(element);
            if (!spec.matches() || element.equals("-") || backwards(spec)) {
                return new Whole();
            }
            if (size == 0 && spec.group(1).isEmpty() && number(spec.group(2)) > 0) {
                // The last bytes of nothing are there, but no Content-Range can say so.
                return new Whole();
            }
            specs++;
            if (specs > MAX_SPECS) {
                return new Unsatisfiable();
            }
            add(parts, spec, size);
        }
        if (specs == 0) {
            return new Whole();
        }
        return parts.isEmpty() || parts.size() > RangeSelection.MAX_PARTS
                ? new Unsatisfiable()
                : new Parts(List.copyOf(parts));
    }

    private static void add(List<ByteRange> parts, Matcher spec, long size) {
        long first;
        long last;
        if (spec.group(1).isEmpty()) {
            first = Math.max(0, size - number(spec.group(2)));
            last = size - 1;
        } else {
            first = number(spec.group(1));
            last = spec.group(2).isEmpty() ? size - 1 : Math.min(number(spec.group(2)), size - 1);
        }
        if (first < size && first <= last) {
            merge(parts, new ByteRange(first, last));
        }
    }

    /** Adds a range to those that it does not touch; those that it does become one, in the earliest place. */
    private static void merge(List<ByteRange> parts, ByteRange range) {
        ByteRange merged = range;
        int place = parts.size();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).touches(merged)) {
                merged = merged.with(parts.remove(i));
                // The grown range may touch what was passed already.
                place = Math.min(place, i);
                i = parts.size();
            }
        }
        parts.add(Math.min(place, parts.size()), merged);
    }

    private static boolean backwards(Matcher spec) {
        return !spec.group(1).isEmpty() && !spec.group(2).isEmpty() && number(spec.group(2)) < number(spec.group(1));
    }

    /** A number that is too large for the type is larger than any file. */
    private static long number(String digits) {
        String significant = LEADING_ZEROS.matcher(digits).replaceFirst("");
        return significant.length() > 18 ? Long.MAX_VALUE / 2 : Long.parseLong(significant);
    }

    private static String trim(String element) {
        return BLANKS.matcher(element).replaceAll("");
    }
}
