package io.telecast.host.config;

import java.util.List;
import java.util.Map;

/**
 * What a Telegram backend adds to the configuration.
 *
 * @param name the value of {@code telegram.backend} that chooses it
 * @param defaults values for any key that hold, while this backend is chosen, until a source sets them
 */
public record BackendKeys(String name, List<Option> options, Map<String, String> defaults) {

    public BackendKeys {
        options = List.copyOf(options);
        defaults = Map.copyOf(defaults);
    }

    /**
     * A key {@code <backend>.<name>}.
     *
     * @param initial what holds while nobody sets it
     * @param help one sentence
     */
    public record Option(String name, String initial, String help) {}

    List<KeySpec> specs() {
        return options.stream()
                .map(option -> KeySpec.option(name + "." + option.name(), option.initial(), option.help()))
                .toList();
    }

    /** Hides the defaults: some may be secrets. */
    @Override
    public String toString() {
        return name;
    }
}
