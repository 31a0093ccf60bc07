package io.telecast.api.storage;

import io.telecast.api.Stable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One step from a version of a plugin's records to the next, made in {@link Migrations#step}. Each store may be named once
 * as what is changed and once as what comes of it. Immutable.
 *
 * <p>The functions see one record each, in the order of keys, on a thread of the host. They may be called again for the
 * same record, since a copy that was interrupted starts anew: they should do nothing but answer, and must not use the
 * context. One that throws or answers null ends the migration; the operator is told the store and the key, never the
 * content.
 *
 * @param changes in no order
 * @since 1.0
 */
@Stable
public record MigrationStep(List<StoreChange> changes) {

    public MigrationStep {
        changes = List.copyOf(changes);
        Set<String> sources = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (StoreChange change : changes) {
            boolean fresh = sources.add(change.source());
            if (!fresh || !change.target().map(targets::add).orElse(true)) {
                throw new IllegalArgumentException("A step may name the store " + change.source()
                        + (fresh ? "'s result " + change.target().orElse("") : "") + " only once.");
            }
        }
    }

    /**
     * Turns each record into one of another form. There is no way back to the older form.
     *
     * @param from the older store: its name, record class and key; indexes and expiry do not matter
     * @param to the newer one, as it will be opened; its key, indexes and expiry count
     */
    public <O extends Record, N extends Record> MigrationStep change(
            StoreSpec<O> from, StoreSpec<N> to, Function<O, N> forward) {
        return and(new StoreChange.Form<>(from, to, old -> Optional.of(forward.apply(old)), Optional.empty()));
    }

    /**
     * Turns each record into one of another form, and back where an operator goes back to an older version of the plugin.
     *
     * @param from the older store, as the older version opens it
     * @param to the newer one, as it will be opened
     */
    public <O extends Record, N extends Record> MigrationStep change(
            StoreSpec<O> from, StoreSpec<N> to, Function<O, N> forward, Function<N, O> back) {
        return and(new StoreChange.Form<>(
                from, to, old -> Optional.of(forward.apply(old)), Optional.of(next -> Optional.of(back.apply(next)))));
    }

    /** Turns each record into one of another form, or leaves it out. There is no way back to the older form. */
    public <O extends Record, N extends Record> MigrationStep changeOrDrop(
            StoreSpec<O> from, StoreSpec<N> to, Function<O, Optional<N>> forward) {
        return and(new StoreChange.Form<>(from, to, forward, Optional.empty()));
    }

    /** As {@link #changeOrDrop(StoreSpec, StoreSpec, Function)}, with a way back, which may leave records out too. */
    public <O extends Record, N extends Record> MigrationStep changeOrDrop(
            StoreSpec<O> from, StoreSpec<N> to, Function<O, Optional<N>> forward, Function<N, Optional<O>> back) {
        return and(new StoreChange.Form<>(from, to, forward, Optional.of(back)));
    }

    /** Gives a store another name. */
    public MigrationStep rename(String from, String to) {
        return and(new StoreChange.Name(from, to));
    }

    /** Leaves a store out. There is no way back. */
    public MigrationStep drop(String store) {
        return and(new StoreChange.Drop(store));
    }

    private MigrationStep and(StoreChange change) {
        List<StoreChange> more = new ArrayList<>(changes);
        more.add(change);
        return new MigrationStep(more);
    }
}
