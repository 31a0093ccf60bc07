package io.telecast.host.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A key at run time: from a {@link Key} or declared by a Telegram backend.
 *
 * @param type the type its value is read as
 * @param secret whether its value is masked wherever it is shown
 */
record KeySpec(
        String name,
        Type type,
        String initial,
        String help,
        String min,
        String max,
        String pattern,
        String form,
        boolean required,
        boolean secret) {

    /** The keys of a configuration record, in order. */
    static List<KeySpec> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(KeySpec::of).toList();
    }

    private static KeySpec of(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        if (key == null) {
            throw new IllegalStateException(component + " has no @Key");
        }
        Type type = component.getGenericType();
        return new KeySpec(
                key.name(),
                type,
                key.initial(),
                key.help(),
                key.min(),
                key.max(),
                key.pattern(),
                key.form(),
                key.required(),
                isSecret(type));
    }

    /** A text that a backend declares. */
    static KeySpec option(String name, String initial, String help) {
        return new KeySpec(name, String.class, initial, help, "", "", "", "", false, SecretNames.match(name));
    }

    private static boolean isSecret(Type type) {
        return type == Secret.class
                || (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == Secret.class);
    }

    /** Whether it stands for every key that starts as it does. */
    boolean freeForm() {
        return type == FreeForm.class;
    }

    /** The environment variable that sets it. */
    String variable() {
        return variable(name);
    }

    static String variable(String key) {
        return "TELECAST_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** The value as it may be shown. */
    String shown(RawValue value) {
        return secret && !value.text().isEmpty() ? Secret.MASK : value.text();
    }
}
