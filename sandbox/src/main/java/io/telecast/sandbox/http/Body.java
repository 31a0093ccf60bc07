package io.telecast.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object that was sent; every getter tells the sender what is wrong with a field. Immutable. */
final class Body {

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    /** @throws IllegalArgumentException if it is no object, or has fields that are not known */
    static Body parse(byte[] bytes, Set<String> known) {
        try {
            return of(bytes.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(bytes), known);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The body is no JSON that can be read: " + e.getOriginalMessage(), e);
        }
    }

    private static Body of(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("Send a JSON object with the fields " + sorted(known) + ".");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "The field `" + name + "` is not known here. Known are " + sorted(known) + ".");
            }
        }
        return new Body(node);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    long number(String name) {
        JsonNode value = required(name, "a whole number");
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return value.longValue();
    }

    long number(String name, long absent) {
        return has(name) ? number(name) : absent;
    }

    int small(String name, int absent) {
        long value = number(name, absent);
        if (value != (int) value) {
            throw wrong(name, "a smaller number");
        }
        return (int) value;
    }

    double fraction(String name, double absent) {
        if (!has(name)) {
            return absent;
        }
        JsonNode value = required(name, "a number");
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    String text(String name) {
        JsonNode value = required(name, "a text");
        if (!value.isString()) {
            throw wrong(name, "a text");
        }
        return value.stringValue();
    }

    String text(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    boolean flag(String name) {
        JsonNode value = required(name, "true or false");
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    List<Long> numbers(String name) {
        var all = new ArrayList<Long>();
        for (JsonNode value : list(name)) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw wrong(name, "a list of whole numbers");
            }
            all.add(value.longValue());
        }
        return all;
    }

    List<Body> objects(String name, Set<String> known) {
        var all = new ArrayList<Body>();
        for (JsonNode value : list(name)) {
            all.add(of(value, known));
        }
        return all;
    }

    Optional<Body> object(String name, Set<String> known) {
        return has(name) ? Optional.of(of(required(name, "an object"), known)) : Optional.empty();
    }

    private JsonNode list(String name) {
        JsonNode list = required(name, "a list");
        if (!list.isArray()) {
            throw wrong(name, "a list");
        }
        return list;
    }

    private JsonNode required(String name, String what) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("The field `" + name + "` is missing: give " + what + ".");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("The field `" + name + "` must be " + what + ".");
    }
}
