package io.telecast.testdc.tl;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of the type language: the name of its constructor or function, and its fields by name. Immutable, if the bytes in
 * it are left alone.
 *
 * <p>Values are {@link Number} (int, long, double), {@link String} or {@code byte[]} (string and bytes alike), {@link Boolean}
 * (Bool, and the flags of type true), {@link List} (vectors) and {@link TlObject}. Flag words are worked out from the fields
 * that are present. A field that is left out is absent if it is optional, else zero, empty or false.
 */
public final class TlObject {

    private static final String TRUE = "boolTrue";
    private static final String FALSE = "boolFalse";
    private static final String VECTOR = "vector";
    private static final String ITEMS = "items";

    private final String name;
    private final Map<String, Object> fields;

    private TlObject(String name, Map<String, Object> fields) {
        this.name = name;
        this.fields = Collections.unmodifiableMap(fields);
    }

    /**
     * @param fields names and values in turn; a value of null or of an empty {@link Optional} leaves its field out
     */
    public static TlObject of(String name, @Nullable Object... fields) {
        if (fields.length % 2 != 0) {
            throw new IllegalArgumentException(name + " needs a value for each field name.");
        }
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!(fields[i] instanceof String key)) {
                throw new IllegalArgumentException(name + " has a field name that is no text: " + fields[i]);
            }
            put(map, key, fields[i + 1]);
        }
        return new TlObject(name, map);
    }

    static TlObject of(String name, Map<String, Object> fields) {
        return new TlObject(name, fields);
    }

    /** An answer of type Bool. */
    public static TlObject bool(boolean value) {
        return new TlObject(value ? TRUE : FALSE, Map.of());
    }

    /** An answer of type Vector. */
    public static TlObject vector(List<?> items) {
        return new TlObject(VECTOR, Map.of(ITEMS, List.copyOf(items)));
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain == null) {
            map.remove(key);
        } else {
            map.put(key, plain);
        }
    }

    /** The same with another value of one field; null or an empty {@link Optional} leaves it out. */
    public TlObject with(String key, @Nullable Object value) {
        var map = new LinkedHashMap<>(fields);
        put(map, key, value);
        return new TlObject(name, map);
    }

    public String name() {
        return name;
    }

    public boolean is(String constructor) {
        return name.equals(constructor);
    }

    /** Whether the field is there, and true if it is a flag. */
    public boolean has(String key) {
        Object value = fields.get(key);
        return value != null && !Boolean.FALSE.equals(value);
    }

    Optional<Object> value(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Zero if absent. */
    public long longValue(String key) {
        return fields.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** Zero if absent. */
    public int intValue(String key) {
        return (int) longValue(key);
    }

    /** Zero if absent. */
    public double doubleValue(String key) {
        return fields.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Empty if absent. */
    public String text(String key) {
        Object value = fields.get(key);
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : value instanceof String text ? text : "";
    }

    /** Empty if absent. */
    public byte[] bytes(String key) {
        Object value = fields.get(key);
        return value instanceof byte[] bytes
                ? bytes
                : value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    /** @throws IllegalArgumentException if there is none */
    public TlObject object(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(name + " has no object " + key + "."));
    }

    public Optional<TlObject> find(String key) {
        return fields.get(key) instanceof TlObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects of a vector; empty if absent. */
    public List<TlObject> objects(String key) {
        return items(key, TlObject.class);
    }

    /** The ints of a vector; empty if absent. */
    public List<Integer> ints(String key) {
        return items(key, Integer.class);
    }

    /** The longs of a vector; empty if absent. */
    public List<Long> longs(String key) {
        return items(key, Long.class);
    }

    private <T> List<T> items(String key, Class<T> type) {
        return fields.get(key) instanceof List<?> list
                ? list.stream().map(type::cast).toList()
                : List.of();
    }

    boolean isBool() {
        return is(TRUE) || is(FALSE);
    }

    boolean isTrue() {
        return is(TRUE);
    }

    /** The items of {@link #vector}. */
    public List<?> items() {
        return fields.get(ITEMS) instanceof List<?> list ? list : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlObject that
                && name.equals(that.name)
                && comparable().equals(that.comparable());
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + comparable().hashCode();
    }

    private Map<String, Object> comparable() {
        var map = new LinkedHashMap<String, Object>();
        fields.forEach((key, value) ->
                map.put(key, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
        return map;
    }

    /** Names and plain values, bytes as their number alone: tokens and keys stay out of logs. */
    @Override
    public String toString() {
        var text = new StringBuilder(name).append('{');
        fields.forEach((key, value) -> {
            text.append(text.charAt(text.length() - 1) == '{' ? "" : " ")
                    .append(key)
                    .append('=');
            text.append(
                    value instanceof byte[] bytes
                            ? bytes.length + " bytes"
                            : value instanceof String string ? string.length() + " characters" : value);
        });
        return text.append('}').toString();
    }
}
