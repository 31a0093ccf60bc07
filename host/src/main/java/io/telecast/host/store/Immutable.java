package io.telecast.host.store;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Tells record classes whose instances nobody can change, so that several callers may have the same one. */
final class Immutable {

    private static final Set<Class<?>> KNOWN =
            Set.of(String.class, Instant.class, Duration.class, Boolean.class, Integer.class, Long.class, Double.class);

    private Immutable() {}

    /** Whether a record is made of numbers, texts, times, enums and such records alone. */
    static boolean is(Class<? extends Record> type) {
        return is(type, new HashSet<>());
    }

    private static boolean is(Class<?> type, Set<Class<?>> seen) {
        if (type.isPrimitive() || KNOWN.contains(type) || type.isEnum() || !seen.add(type)) {
            return true;
        }
        if (!type.isRecord()) {
            return false;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!is(component.getType(), seen)) {
                return false;
            }
        }
        return true;
    }
}
