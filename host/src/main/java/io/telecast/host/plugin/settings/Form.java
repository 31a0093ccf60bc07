package io.telecast.host.plugin.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The fields of a settings record, and how to make one from values. Immutable. */
final class Form<S extends Record> {

    private final Constructor<S> constructor;
    private final List<Field> fields;
    private final S defaults;

    /**
     * Reads the record's type.
     *
     * @throws IllegalArgumentException if a component cannot be a setting, or a default breaks its own constraints
     */
    Form(S defaults) {
        this.defaults = defaults;
        @SuppressWarnings("unchecked")
        var type = (Class<S>) defaults.getClass();
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(Field::of).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has it
        }
        constructor.setAccessible(true);
        checkDefaults();
    }

    private void checkDefaults() {
        List<String> problems = new ArrayList<>();
        for (Field field : fields) {
            try {
                field.check(value(defaults, field));
            } catch (IllegalArgumentException e) {
                problems.add("The default of " + field.name() + " is wrong: " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    S defaults() {
        return defaults;
    }

    /** A record with some values instead of the defaults; throws what the record's own constructor throws. */
    S with(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.name(), values.getOrDefault(field.name(), value(defaults, field))));
        try {
            return constructor.newInstance(all.values().toArray());
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new IllegalArgumentException("The settings do not fit together: " + cause.getMessage(), cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether two records hold the same. Their own {@code equals} makes the JDK keep the plugin's types for long. */
    boolean same(S one, S other) {
        return fields.stream().allMatch(field -> value(one, field).equals(value(other, field)));
    }

    /** What a record has in a field. */
    static Object value(Record settings, Field field) {
        try {
            return field.accessor().invoke(settings);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The setting " + field.name() + " cannot be read.", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
