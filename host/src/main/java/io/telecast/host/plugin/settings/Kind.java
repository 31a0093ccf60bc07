package io.telecast.host.plugin.settings;

import io.telecast.host.config.Durations;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What type a setting has, and how its values are written as text. */
enum Kind {
    BOOLEAN,
    INTEGER,
    LONG,
    TEXT,
    CHOICE,
    DURATION,
    LIST;

    /** The kind of a record's component, unless it is of a type that settings cannot have. */
    static Optional<Kind> of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return Optional.of(BOOLEAN);
        }
        if (type == int.class) {
            return Optional.of(INTEGER);
        }
        if (type == long.class) {
            return Optional.of(LONG);
        }
        if (type == String.class) {
            return Optional.of(TEXT);
        }
        if (type == Duration.class) {
            return Optional.of(DURATION);
        }
        if (type.isEnum()) {
            return Optional.of(CHOICE);
        }
        boolean texts = type == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class;
        return texts ? Optional.of(LIST) : Optional.empty();
    }

    /**
     * Reads a value.
     *
     * @param items one text, or the items of a list
     * @throws IllegalArgumentException with a sentence
     */
    Object parse(Class<?> type, List<String> items) {
        if (this == LIST) {
            return items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        if (items.size() != 1) {
            throw new IllegalArgumentException("Write one value, not a list.");
        }
        String text = items.getFirst();
        return switch (this) {
            case BOOLEAN -> bool(text.strip());
            case INTEGER -> (int) number(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> number(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case TEXT -> text;
            case CHOICE -> choice(type, text.strip());
            case DURATION -> Durations.parse(text);
            case LIST -> throw new IllegalStateException();
        };
    }

    /** Writes a value as {@link #parse} reads it. */
    List<String> format(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Duration length -> List.of(Durations.format(length));
            case Enum<?> constant -> List.of(choiceName(constant));
            default -> List.of(value.toString());
        };
    }

    /** What can be chosen; empty unless this is a choice. */
    static List<String> choices(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(c -> choiceName((Enum<?>) c)).toList();
    }

    private static String choiceName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Object choice(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> choiceName((Enum<?>) constant).equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Choose one of " + String.join(", ", choices(type)) + "."));
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("Write true or false.");
        };
    }

    private static long number(String text, long least, long most) {
        try {
            long number = Long.parseLong(text.strip().replace("_", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Write a whole number.", e);
        }
        throw new IllegalArgumentException("The number is too large.");
    }
}
