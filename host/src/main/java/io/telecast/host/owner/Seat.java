package io.telecast.host.owner;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a plugin serves: one at most. All registries ask here, so that a new generation takes the place of
 * the old in all of them at once. Safe to use from any thread.
 */
public final class Seat {

    private final String pluginId;
    private final int rank;
    private final AtomicReference<@Nullable Owner> sitting = new AtomicReference<>();

    /** @param rank of the plugin among the others, from 0; those of the same rank are ordered by their ids */
    public Seat(String pluginId, int rank) {
        this.pluginId = pluginId;
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /** One more generation, which does not serve yet. */
    public Owner join() {
        return new Owner(pluginId, Optional.of(this));
    }

    /** From now on this generation serves, and no other. */
    public void give(Owner generation) {
        generation.begin();
        sitting.set(generation);
    }

    /** This generation serves no longer, if it did. */
    public void leave(Owner generation) {
        sitting.compareAndSet(generation, null);
    }

    /** The generation that serves, if one does. */
    @Nullable
    Owner sitting() {
        return sitting.get();
    }
}
