package io.telecast.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to know of single keys, for commands that ask for values and write configuration files. */
public final class KeyGuide {

    private final KnownKeys known;
    private final List<Entry> entries;

    /**
     * A key.
     *
     * @param initial what holds while nobody sets it, empty for nothing
     * @param help one or two sentences
     */
    public record Entry(String name, String initial, String help) {}

    /**
     * Covers the keys that hold for every backend, and those of one.
     *
     * @param backends the Telegram backends that can be chosen
     * @param chosen the name of one of them
     */
    public KeyGuide(List<BackendKeys> backends, String chosen) {
        known = new KnownKeys(backends);
        List<Entry> all = new ArrayList<>();
        TelecastConfig.PARTS.stream()
                .flatMap(part -> KeySpec.of(part).stream())
                .filter(spec -> !spec.freeForm())
                .forEach(spec -> all.add(entry(spec)));
        backends.stream()
                .filter(backend -> backend.name().equals(chosen))
                .flatMap(backend -> backend.specs().stream())
                .forEach(spec -> all.add(entry(spec)));
        entries = List.copyOf(all);
    }

    private static Entry entry(KeySpec spec) {
        return new Entry(spec.name(), spec.initial(), spec.help());
    }

    /** Every key with a name of its own, in the order of the documentation. */
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> find(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    /** The environment variable that sets a key. */
    public static String variable(String key) {
        return KeySpec.variable(key);
    }

    /** What is wrong with a value, as a sentence that says what to write; none if nothing is. */
    public Optional<String> problem(String key, String value) {
        KeySpec spec = known.find(key).orElseThrow(() -> new IllegalArgumentException("There is no key " + key + "."));
        try {
            Constraints.check(spec, ValueParser.parse(spec.type(), RawValue.text(value)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
