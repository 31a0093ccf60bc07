package io.telecast.host.plugin.scope;

import io.telecast.host.owner.Owner;

/** A call whose plugin is found to be held when its time is over gets its time once more. */
final class WhileHeld implements Progress {

    private final Owner owner;
    private long last = Long.MIN_VALUE;

    WhileHeld(Owner owner) {
        this.owner = owner;
    }

    @Override
    public long last() {
        if (owner.isHeld()) {
            last = System.nanoTime();
        }
        return last;
    }
}
