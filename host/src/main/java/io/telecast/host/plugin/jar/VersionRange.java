package io.telecast.host.plugin.jar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A range of versions, such as {@code ^1.0}, {@code >=1.2 <2} or {@code 1.x}. Conditions side by side, also with a comma or
 * {@code &} between them, all hold; {@code |} separates ranges of which one is enough. A version without a sign means the
 * same as with {@code ^}: that one and all later ones that are compatible with it. Pre-releases cannot be named.
 */
final class VersionRange {

    private static final int MAX_LENGTH = 200;
    private static final String PART = "(0|[1-9]\\d{0,5}|[xX*])";
    private static final Pattern CONDITION =
            Pattern.compile("(>=|<=|>|<|=|\\^|~)?\\s*" + PART + "(?:\\." + PART + ")?(?:\\." + PART + ")?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,&]\\s*|\\s+");

    private final List<List<Span>> alternatives;

    private VersionRange(List<List<Span>> alternatives) {
        this.alternatives = alternatives;
    }

    /** A release of three numbers. */
    private record Release(int major, int minor, int patch) implements Comparable<Release> {

        static final Release FIRST = new Release(0, 0, 0);
        static final Release NEVER = new Release(Integer.MAX_VALUE, 0, 0);

        private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .thenComparingInt(Release::patch);

        /** The first one that differs in one of the three numbers. */
        Release next(int position) {
            return switch (position) {
                case 0 -> new Release(major + 1, 0, 0);
                case 1 -> new Release(major, minor + 1, 0);
                default -> new Release(major, minor, patch + 1);
            };
        }

        /** The first one that may be incompatible; what comes before 1.0 breaks with its first number that is not 0. */
        Release nextIncompatible(int told) {
            int position = major > 0 ? 0 : minor > 0 ? 1 : 2;
            return next(Math.min(position, told - 1));
        }

        @Override
        public int compareTo(Release other) {
            return ORDER.compare(this, other);
        }
    }

    /** The versions from one (inclusive) to another (exclusive). */
    private record Span(Release from, Release to) {
        boolean holds(Release version) {
            return version.compareTo(from) >= 0 && version.compareTo(to) < 0;
        }
    }

    /** Reads a range; empty if the text is none. */
    static Optional<VersionRange> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<List<Span>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|?", -1)) {
            List<Span> spans = spans(alternative.strip());
            if (spans.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(spans);
        }
        return Optional.of(new VersionRange(alternatives));
    }

    /** None if the text makes no sense. */
    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher condition = CONDITION.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        int at = 0;
        while (condition.region(at, text.length()).lookingAt() && isPlain(condition)) {
            spans.add(span(condition));
            at = condition.end();
            if (at == text.length()) {
                return spans;
            }
            if (!between.region(at, text.length()).lookingAt()) {
                return List.of();
            }
            at = between.end();
        }
        return List.of();
    }

    /** Whether no number follows a part that stands for any. */
    private static boolean isPlain(Matcher condition) {
        return told(condition) == 3
                || IntStream.range(told(condition) + 2, 5).noneMatch(part -> isNumber(condition, part));
    }

    private static boolean isNumber(Matcher condition, int group) {
        String part = condition.group(group);
        return part != null && part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    /** How many of the three numbers are told. */
    private static int told(Matcher condition) {
        int told = 0;
        while (told < 3 && isNumber(condition, told + 2)) {
            told++;
        }
        return told;
    }

    private static Span span(Matcher condition) {
        String sign = condition.group(1) == null ? "" : condition.group(1);
        int told = told(condition);
        if (told == 0) {
            return new Span(Release.FIRST, sign.equals("<") || sign.equals(">") ? Release.FIRST : Release.NEVER);
        }
        boolean any = told < 3 && condition.group(told + 2) != null;
        var version = new Release(number(condition, 0), number(condition, 1), number(condition, 2));
        Release after = version.next(told - 1);
        return switch (sign) {
            case ">=" -> new Span(version, Release.NEVER);
            case ">" -> new Span(after, Release.NEVER);
            case "<" -> new Span(Release.FIRST, version);
            case "<=" -> new Span(Release.FIRST, after);
            case "=" -> new Span(version, after);
            case "~" -> new Span(version, version.next(Math.min(told - 1, 1)));
            case "^" -> new Span(version, version.nextIncompatible(told));
            default -> new Span(version, any ? after : version.nextIncompatible(told));
        };
    }

    private static int number(Matcher condition, int position) {
        return isNumber(condition, position + 2) ? Integer.parseInt(condition.group(position + 2)) : 0;
    }

    /** Whether a version lies in it. */
    boolean includes(String version) {
        String[] parts = version.split("[-+]", 2)[0].split("\\.");
        var release = new Release(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return alternatives.stream().anyMatch(spans -> spans.stream().allMatch(span -> span.holds(release)));
    }
}
