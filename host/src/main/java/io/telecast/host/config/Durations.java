package io.telecast.host.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes lengths of time as operators write them: {@code 45s}, {@code 1h30m}, {@code 7d}. */
public final class Durations {

    private static final Pattern PART = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d|w)\\s*");

    private Durations() {}

    /**
     * Reads a length of time; {@code 0} needs no unit, ISO forms such as {@code PT30M} are understood too.
     *
     * @throws IllegalArgumentException if the text is no length of time
     */
    public static Duration parse(String text) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        if (rest.equals("0")) {
            return Duration.ZERO;
        }
        if (rest.startsWith("p")) {
            return parseIso(rest);
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(rest);
        int end = 0;
        while (part.find() && part.start() == end) {
            sum = sum.plus(part(Long.parseLong(part.group(1)), part.group(2)));
            end = part.end();
        }
        if (end == 0 || end != rest.length()) {
            throw new IllegalArgumentException("Write a length of time such as 45s, 30m, 1h30m or 7d.");
        }
        return sum;
    }

    private static Duration parseIso(String text) {
        try {
            Duration iso = Duration.parse(text);
            if (iso.isNegative()) {
                throw new IllegalArgumentException("A length of time is not negative.");
            }
            return iso;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Write a length of time such as 45s, 30m, 1h30m or 7d.", e);
        }
    }

    private static Duration part(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(Math.multiplyExact(7L, number));
        };
    }

    /** The shortest form that {@link #parse} reads back, to the millisecond. */
    public static String format(Duration length) {
        if (length.toMillis() == 0) {
            return "0";
        }
        StringBuilder text = new StringBuilder();
        append(text, length.toDays(), "d");
        append(text, length.toHoursPart(), "h");
        append(text, length.toMinutesPart(), "m");
        append(text, length.toSecondsPart(), "s");
        append(text, length.toMillisPart(), "ms");
        return text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }
}
