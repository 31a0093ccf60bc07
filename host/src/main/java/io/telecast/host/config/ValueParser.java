package io.telecast.host.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads values as the types that configuration and plugin settings are made of. */
public final class ValueParser {

    private ValueParser() {}

    /**
     * Reads a value.
     *
     * @param type one of those that {@link Key} lists
     * @throws IllegalArgumentException if the value is not of that type; the message tells operators what to write
     */
    public static Object parse(Type type, RawValue value) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> items = new ArrayList<>();
            for (String item : value.split()) {
                items.add(parseText(list.getActualTypeArguments()[0], item));
            }
            return List.copyOf(items);
        }
        if (value.list()) {
            throw new IllegalArgumentException("Write one value, not a list.");
        }
        return parseText(type, value.text());
    }

    private static Object parseText(Type type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Secret.class) {
            return new Secret(text);
        }
        if (type == boolean.class) {
            return parseBoolean(text);
        }
        if (type == int.class) {
            return Math.toIntExact(parseNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return parseNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == Duration.class) {
            return Durations.parse(text);
        }
        if (type == ByteSize.class) {
            return ByteSize.parse(text);
        }
        if (type == Path.class) {
            return parsePath(text);
        }
        if (type == TrustedKey.class) {
            return TrustedKey.parse(text);
        }
        if (type == PinnedPlugin.class) {
            return PinnedPlugin.parse(text);
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return parseChoice(choice, text);
        }
        throw new IllegalStateException(type + " is no type of a setting");
    }

    private static boolean parseBoolean(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("Write true or false.");
        };
    }

    private static long parseNumber(String text, long min, long max) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Write a whole number in digits.", e);
        }
        throw new IllegalArgumentException("The number must be from " + min + " to " + max + ".");
    }

    private static Path parsePath(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Write a path.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Write a path that this system understands.", e);
        }
    }

    private static Object parseChoice(Class<?> choice, String text) {
        Object[] constants = choice.getEnumConstants();
        for (Object constant : constants) {
            if (FreeForm.sameName(((Enum<?>) constant).name(), text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Write one of: "
                + Arrays.stream(constants).map(ValueParser::choice).collect(Collectors.joining(", ")) + ".");
    }

    private static String choice(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
