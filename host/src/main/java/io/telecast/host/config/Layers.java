package io.telecast.host.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries of all sources laid over each other. */
final class Layers {

    private final KnownKeys keys;
    private final List<Problem> problems;
    private final Map<String, Entry> top = new HashMap<>();
    private final List<Entry> freeForm = new ArrayList<>();

    Layers(KnownKeys keys, List<Problem> problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** Lays a source over those before it. */
    void add(List<Entry> source) {
        for (Entry entry : source) {
            if (keys.find(entry.key()).isPresent()) {
                top.put(entry.key(), entry);
            } else if (keys.freeForm(entry.key())) {
                freeForm.add(entry);
            } else {
                String remedy = keys.nearest(entry.key())
                        .map(near -> "There is no such key. Did you mean " + near + "?")
                        .orElse("There is no such key. Remove it; docs/configuration.md lists the keys.");
                // the value stays out: a misspelt key may hold a secret
                problems.add(new Problem(entry.key(), "", entry.source(), remedy));
            }
        }
    }

    /** What holds for a key. */
    Entry of(KeySpec spec) {
        Entry set = top.get(spec.name());
        return set != null ? set : new Entry(spec.name(), initial(spec), "default");
    }

    private static RawValue initial(KeySpec spec) {
        return RawValue.text(spec.initial());
    }

    FreeForm freeForm(String prefix) {
        return new FreeForm(
                prefix,
                freeForm.stream()
                        .filter(entry -> entry.key().startsWith(prefix))
                        .toList());
    }
}
