package io.telecast.sandbox.world;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which bots are connected to the control plane just now. Thread-safe. */
public final class Presence {

    private final Set<Long> connected = ConcurrentHashMap.newKeySet();

    /** @return false if the bot was there already */
    public boolean enter(long bot) {
        return connected.add(bot);
    }

    public void leave(long bot) {
        connected.remove(bot);
    }

    boolean isHere(long bot) {
        return connected.contains(bot);
    }
}
