package io.telecast.broadcast;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words behind {@code /broadcast}. */
final class OptionWords {

    private static final Pattern DAYS = Pattern.compile("days=([0-9]{1,4})");
    private static final Pattern DELETE = Pattern.compile("delete=([0-9]{1,6})([smhd])");

    private OptionWords() {}

    /** What the words mean. */
    sealed interface Reading {}

    /** Every word was understood. */
    record Understood(Options options) implements Reading {}

    /**
     * One was not.
     *
     * @param text key of the sentence that says why
     */
    record Refused(String text, String word) implements Reading {}

    static Reading read(String words, Options defaults) {
        Options options = defaults;
        for (String word : words.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<Options> next = apply(word.toLowerCase(Locale.ROOT), options);
            if (next.isEmpty()) {
                return new Refused(problem(word.toLowerCase(Locale.ROOT)), word);
            }
            options = next.get();
        }
        return new Understood(options);
    }

    private static Optional<Options> apply(String word, Options options) {
        return switch (word) {
            case "pin" -> Optional.of(options.withPin(true));
            case "silent" -> Optional.of(options.withSilent(true));
            case "delete=never" -> Optional.of(options.withDeleteAfter(Duration.ZERO));
            default -> days(word).map(options::withDays).or(() -> delete(word).map(options::withDeleteAfter));
        };
    }

    private static String problem(String word) {
        if (word.startsWith("days=")) {
            return "option.days";
        }
        return word.startsWith("delete=") ? "option.delete" : "option.unknown";
    }

    private static Optional<Integer> days(String word) {
        Matcher match = DAYS.matcher(word);
        return match.matches()
                ? Optional.of(Integer.parseInt(match.group(1))).filter(days -> days > 0 && days <= Options.MOST_DAYS)
                : Optional.empty();
    }

    private static Optional<Duration> delete(String word) {
        Matcher match = DELETE.matcher(word);
        if (!match.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(match.group(1));
        Duration time = switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        boolean fits = time.compareTo(Options.SHORTEST_DELETE) >= 0 && time.compareTo(Options.LONGEST_DELETE) <= 0;
        return fits ? Optional.of(time) : Optional.empty();
    }
}
