package io.telecast.host.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes every key as the tables of {@code docs/configuration.md}. */
public final class ConfigReference {

    private ConfigReference() {}

    /** The keys that hold for every backend, in Markdown. */
    public static String markdown() {
        List<KeySpec> specs = new ArrayList<>();
        TelecastConfig.PARTS.forEach(part -> specs.addAll(KeySpec.of(part)));
        return "| Key | Default | Values | |\n|---|---|---|---|\n"
                + specs.stream().map(ConfigReference::row).collect(Collectors.joining());
    }

    private static String row(KeySpec spec) {
        String initial = spec.required() ? "**required**" : spec.initial().isEmpty() ? "" : "`" + spec.initial() + "`";
        String name = spec.name().replace(".*", ".…");
        return "| `%s` | %s | %s | %s |\n".formatted(name, initial, values(spec), spec.help());
    }

    private static String values(KeySpec spec) {
        String type = type(spec.type());
        if (!spec.min().isEmpty() && !spec.max().isEmpty()) {
            return type + ", " + spec.min() + " to " + spec.max();
        }
        if (!spec.min().isEmpty()) {
            return type + ", from " + spec.min();
        }
        return spec.max().isEmpty() ? type : type + ", up to " + spec.max();
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + type(list.getActualTypeArguments()[0]);
        }
        if (type == boolean.class) {
            return "`true`, `false`";
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return "number";
        }
        if (type == Duration.class) {
            return "time";
        }
        if (type == ByteSize.class) {
            return "size";
        }
        if (type == Path.class) {
            return "path";
        }
        if (type == Secret.class) {
            return "secret";
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return Arrays.stream(choice.getEnumConstants())
                    .map(each -> "`" + ((Enum<?>) each).name().toLowerCase(Locale.ROOT) + "`")
                    .collect(Collectors.joining(", "));
        }
        return "text";
    }
}
