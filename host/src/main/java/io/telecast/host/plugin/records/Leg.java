package io.telecast.host.plugin.records;

import io.telecast.api.storage.StoreChange;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.RecordShape;
import java.util.Optional;
import java.util.function.Function;

/** Turns records of one form into records of another. Keeps the plugin's classes for as long as it is used. */
final class Leg<O extends Record, N extends Record> {

    private static final String NAMESPACE = "migration";

    private final RecordShape<O> from;
    private final RecordShape<N> to;
    private final Function<O, Optional<N>> function;

    private Leg(StoreSpec<O> from, StoreSpec<N> to, Function<O, Optional<N>> function) {
        this.from = new RecordShape<>(NAMESPACE, from);
        this.to = new RecordShape<>(NAMESPACE, to);
        this.function = function;
    }

    static <O extends Record, N extends Record> Leg<O, N> forward(StoreChange.Form<O, N> form) {
        return new Leg<>(form.from(), form.to(), form.forward());
    }

    static <O extends Record, N extends Record> Leg<N, O> back(StoreChange.Form<O, N> form) {
        return new Leg<>(form.to(), form.from(), form.back().orElseThrow());
    }

    /** Runs code of the plugin, which may throw anything. */
    Optional<EncodedRecord> apply(EncodedRecord record) {
        return function.apply(from.decode(record.key(), record.json())).map(to::encode);
    }
}
