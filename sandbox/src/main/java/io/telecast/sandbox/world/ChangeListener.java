package io.telecast.sandbox.world;

import java.util.List;

/** Is told of every transaction once it is made, inside the world's lock: it must be quick and must not fail or wait. */
@FunctionalInterface
public interface ChangeListener {

    /** @param changes that belong together, in their order */
    void changed(List<Change> changes);
}
