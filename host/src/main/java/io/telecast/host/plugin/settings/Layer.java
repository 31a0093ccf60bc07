package io.telecast.host.plugin.settings;

import io.telecast.host.config.Entry;
import io.telecast.host.config.FreeForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values that one source gives to some of the settings.
 *
 * @param values typed, by name
 * @param problems a sentence by name, for those that are wrong
 */
record Layer(Map<String, Object> values, Map<String, String> problems) {

    static final Layer NONE = new Layer(Map.of(), Map.of());

    /** What the configuration says. */
    static Layer of(Form<?> form, FreeForm configuration, String pluginId) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new TreeMap<>();
        for (Field field : form.fields()) {
            Optional<Entry> entry = configuration.find(pluginId + "." + field.name());
            if (entry.isPresent()) {
                var raw = entry.get().value();
                List<String> items = field.kind() == Kind.LIST ? raw.split() : raw.items();
                read(field, items, values, problems, " (" + entry.get().source() + ")");
            }
        }
        return new Layer(values, problems);
    }

    /** What operators have set. */
    static Layer of(Form<?> form, Map<String, List<String>> texts) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new TreeMap<>();
        texts.forEach((name, items) -> form.field(name)
                .ifPresentOrElse(
                        field -> read(field, items, values, problems, ""),
                        () -> problems.put(name, "There is no such setting.")));
        return new Layer(values, problems);
    }

    private static void read(
            Field field, List<String> items, Map<String, Object> values, Map<String, String> problems, String where) {
        try {
            values.put(field.name(), field.parse(items));
        } catch (IllegalArgumentException e) {
            problems.put(field.name(), e.getMessage() + where);
        }
    }

    /** These values, and those of a layer that takes precedence. */
    Map<String, Object> under(Layer upper) {
        Map<String, Object> merged = new HashMap<>(values);
        merged.putAll(upper.values);
        return merged;
    }

    Layer merged(Layer upper) {
        return new Layer(under(upper), Map.of());
    }
}
