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
    private final AtomicReference<@Nullable Owner> sitting = new AtomicReference<>();

    public Seat(String pluginId) {
        this.pluginId = pluginId;
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

    boolean isOf(Owner owner) {
        return sitting.get() == owner;
    }
}
