package io.telecast.host.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or disk, written as {@code 64MiB}.
 *
 * @param bytes not negative
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\s*([a-z]*)");
    private static final Map<String, Integer> SHIFTS =
            Map.of("", 0, "b", 0, "k", 10, "kib", 10, "m", 20, "mib", 20, "g", 30, "gib", 30, "t", 40, "tib", 40);

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is not negative.");
        }
    }

    /**
     * Reads {@code 64MiB}, {@code 64M}, {@code 1GiB} or plain bytes.
     *
     * @throws IllegalArgumentException if the text is no size
     */
    public static ByteSize parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        Integer shift = form.matches() ? SHIFTS.get(form.group(2)) : null;
        if (shift == null) {
            throw new IllegalArgumentException("Write a size such as 256MiB, 1GiB or 65536.");
        }
        long number = Long.parseLong(form.group(1));
        if (number > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("The size is too large.");
        }
        return new ByteSize(number << shift);
    }

    /** The shortest exact form in binary units. */
    @Override
    public String toString() {
        String[] units = {"", "KiB", "MiB", "GiB", "TiB"};
        int unit = bytes == 0 ? 0 : Math.min(4, Long.numberOfTrailingZeros(bytes) / 10);
        return (bytes >> (10 * unit)) + units[unit];
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
