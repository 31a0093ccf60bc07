package io.telecast.host.plugin.records;

import io.telecast.api.storage.StoreSpec;
import java.util.Optional;

/**
 * Where the records of a plugin are, and in which form. A plugin without a record has records of version 1 in generation 0.
 *
 * @param version of the records, as the plugin counts
 * @param generation of the stores that are used
 * @param before the stores that were used before
 * @param last the latest generation that was ever begun; none is begun twice
 */
public record RecordsState(String pluginId, int version, int generation, Optional<Kept> before, int last) {

    /** Stores that are no longer written. */
    public record Kept(int version, int generation) {}

    /** The store that holds them. */
    public static StoreSpec<RecordsState> spec() {
        return StoreSpec.of("plugin_records", RecordsState.class, RecordsState::pluginId)
                .build();
    }

    static RecordsState first(String pluginId, int version) {
        return new RecordsState(pluginId, version, 0, Optional.empty(), 0);
    }

    /** One more generation has begun. */
    RecordsState begun() {
        return new RecordsState(pluginId, version, generation, before, last + 1);
    }

    /** That generation is used from now on. */
    RecordsState moved(int newVersion) {
        return new RecordsState(pluginId, newVersion, last, Optional.of(new Kept(version, generation)), last);
    }

    RecordsState forgotten() {
        return new RecordsState(pluginId, version, generation, Optional.empty(), last);
    }

    RecordsVersions versions() {
        return new RecordsVersions(version, before.map(Kept::version));
    }

    boolean needs(int other) {
        return other == generation || before.stream().anyMatch(kept -> kept.generation() == other);
    }
}
