package io.telecast.host.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every key there is. */
final class KnownKeys {

    private final Map<String, KeySpec> exact = new LinkedHashMap<>();
    private final Map<String, KeySpec> byVariable = new LinkedHashMap<>();
    private final List<String> prefixes = new ArrayList<>();

    KnownKeys(List<BackendKeys> backends) {
        TelecastConfig.PARTS.forEach(part -> KeySpec.of(part).forEach(this::add));
        backends.forEach(backend -> backend.specs().forEach(this::add));
    }

    private void add(KeySpec spec) {
        if (spec.freeForm()) {
            prefixes.add(prefix(spec));
        } else {
            exact.put(spec.name(), spec);
            byVariable.put(spec.variable(), spec);
        }
    }

    /** What the keys of a free-form key start with. */
    static String prefix(KeySpec freeForm) {
        return freeForm.name().substring(0, freeForm.name().length() - 1);
    }

    Optional<KeySpec> find(String key) {
        return Optional.ofNullable(exact.get(key));
    }

    boolean freeForm(String key) {
        return prefixes.stream().anyMatch(prefix -> {
            // plugins.x alone names a plugin and no setting of it
            boolean complete = !prefix.equals("plugins.") || key.indexOf('.', prefix.length()) > 0;
            return complete && key.startsWith(prefix) && key.length() > prefix.length() && !key.endsWith(".");
        });
    }

    /** The key that an environment variable sets. */
    Optional<String> keyOf(String variable) {
        KeySpec known = byVariable.get(variable);
        if (known != null) {
            return Optional.of(known.name());
        }
        return prefixes.stream()
                .filter(prefix -> variable.startsWith(KeySpec.variable(prefix)))
                .map(prefix -> prefix
                        + variable.substring(KeySpec.variable(prefix).length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '.'))
                .findFirst();
    }

    /** The key most like one that does not exist, if any is like it at all. */
    Optional<String> nearest(String key) {
        return Similarity.nearest(key, exact.keySet());
    }

    Optional<String> nearestVariable(String variable) {
        return Similarity.nearest(variable, byVariable.keySet());
    }
}
