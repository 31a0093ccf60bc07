package io.telecast.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of an address behind the question mark. Read here and not by the servlet, which would take the body of a
 * form into memory too. Immutable.
 */
final class Query {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private final Map<String, String> values = new HashMap<>();

    /** @param raw still encoded, empty for none */
    Query(String raw) {
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.put(decoded(name), decoded(value));
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The address has a '%' that stands for nothing. Write %25 for the sign.", e);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String absent) {
        return Optional.ofNullable(values.get(name)).orElse(absent);
    }

    long number(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("The address lacks `" + name + "`: add " + name + "=NUMBER.");
        }
        return number(name, 0);
    }

    long number(String name, long absent) {
        String value = text(name, "");
        if (value.isEmpty()) {
            return absent;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("`" + name + "` must be a whole number.");
        }
        return Long.parseLong(value);
    }
}
