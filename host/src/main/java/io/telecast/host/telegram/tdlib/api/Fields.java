package io.telecast.host.telegram.tdlib.api;

import tools.jackson.databind.JsonNode;

/** Reads fields of whatever was received. What is missing or of another kind is empty, 0 or false; nothing throws. */
public final class Fields {

    private Fields() {}

    public static String type(JsonNode object) {
        return text(object, "@type");
    }

    public static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }

    /** A number, also one of 64 bits, which TDLib writes as a string. */
    public static long number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNumber() || value.isString() ? value.asLong(0) : 0;
    }

    public static boolean flag(JsonNode object, String name) {
        return object.path(name).booleanValue(false);
    }
}
