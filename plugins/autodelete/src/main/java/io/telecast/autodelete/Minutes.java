package io.telecast.autodelete;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long files are kept, as people write it: {@code 30}, {@code 30m}, {@code 2h}, {@code 1h 30m}, {@code off}. */
final class Minutes {

    private static final Set<String> OFF = Set.of("off", "never", "none");
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,4}) ?(?:h|hours?))? ?(?:(\\d{1,6}) ?(?:m|min|minutes?)?)?");

    private Minutes() {}

    /** The minutes, 0 for ever; empty if nobody can tell what is meant or it would be too long. */
    static OptionalInt parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (OFF.contains(plain)) {
            return OptionalInt.of(0);
        }
        Matcher form = FORM.matcher(plain);
        if (plain.isEmpty() || !form.matches()) {
            return OptionalInt.empty();
        }
        int minutes = 60 * number(form.group(1)) + number(form.group(2));
        return minutes <= AutodeleteSettings.MOST_MINUTES ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
