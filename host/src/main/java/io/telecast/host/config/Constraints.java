package io.telecast.host.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** Checks a value against its key's bounds and pattern. */
final class Constraints {

    private Constraints() {}

    /**
     * Checks a value and each item of a list.
     *
     * @throws IllegalArgumentException if it breaks a constraint; the message tells operators what to write
     */
    static void check(KeySpec spec, Object value) {
        if (value instanceof List<?> items) {
            Type item = ((ParameterizedType) spec.type()).getActualTypeArguments()[0];
            items.forEach(each -> checkOne(spec, item, each));
        } else {
            checkOne(spec, spec.type(), value);
        }
    }

    private static void checkOne(KeySpec spec, Type type, Object value) {
        String text = value instanceof Secret secret ? secret.value() : value.toString();
        if (!spec.pattern().isEmpty() && !text.matches(spec.pattern())) {
            throw new IllegalArgumentException("It must be " + spec.form() + ".");
        }
        if (!spec.min().isEmpty() && compare(type, value, spec.min()) < 0) {
            throw new IllegalArgumentException("The smallest allowed value is " + spec.min() + ".");
        }
        if (!spec.max().isEmpty() && compare(type, value, spec.max()) > 0) {
            throw new IllegalArgumentException("The largest allowed value is " + spec.max() + ".");
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Type type, Object value, String bound) {
        return ((Comparable<Object>) value).compareTo(ValueParser.parse(type, RawValue.text(bound)));
    }
}
