package io.telecast.host.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes configuration records of layered entries. */
final class RecordBinder {

    private final Layers layers;
    private final Path dataDirectory;
    private final List<Problem> problems;

    RecordBinder(Layers layers, Path dataDirectory, List<Problem> problems) {
        this.layers = layers;
        this.dataDirectory = dataDirectory;
        this.problems = problems;
    }

    /** Makes a record; empty if one of its keys has a problem. */
    <R extends Record> Optional<R> bind(Class<R> type) {
        List<Optional<Object>> values =
                KeySpec.of(type).stream().map(this::value).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types)
                    .newInstance(values.stream().map(Optional::orElseThrow).toArray()));
        } catch (InvocationTargetException
                | InstantiationException
                | IllegalAccessException
                | NoSuchMethodException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private Optional<Object> value(KeySpec spec) {
        if (spec.freeForm()) {
            return Optional.of(layers.freeForm(KnownKeys.prefix(spec)));
        }
        Entry entry = layers.of(spec);
        boolean unset = entry.value().text().isBlank();
        if (spec.required() && unset) {
            problems.add(new Problem(
                    spec.name(),
                    "",
                    "not set",
                    "Let telecast init ask for it, or set it in the file or by the variable " + spec.variable() + ". "
                            + spec.help()));
            return Optional.empty();
        }
        try {
            Object value = ValueParser.parse(spec.type(), entry.value());
            if (!(unset && value instanceof Secret)) {
                Constraints.check(spec, value);
            }
            return Optional.of(resolve(spec.type(), value));
        } catch (IllegalArgumentException e) {
            String remedy = e.getMessage() == null ? "The value makes no sense." : e.getMessage();
            problems.add(new Problem(spec.name(), spec.shown(entry.value()), entry.source(), remedy));
            return Optional.empty();
        }
    }

    private Object resolve(Type type, Object value) {
        return type == Path.class
                ? dataDirectory.toAbsolutePath().resolve((Path) value).normalize()
                : value;
    }
}
