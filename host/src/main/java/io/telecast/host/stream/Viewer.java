package io.telecast.host.stream;

import io.telecast.api.chat.MessageRef;

/**
 * Whoever reads a file. What one viewer reads through several connections has one viewer's share of fetches and of what is
 * fetched ahead. Two are equal if they are the same viewer.
 */
public sealed interface Viewer {

    /**
     * One who reads over the network.
     *
     * @param address where the requests come from
     * @param userId whose link it is
     */
    static Viewer of(String address, long userId, MessageRef file) {
        return new Known(address, userId, file);
    }

    /** One who is like nobody else. */
    static Viewer alone() {
        return new Alone();
    }

    /** Whether one can know that it comes back. */
    default boolean recognized() {
        return this instanceof Known;
    }

    /** Known again at the next request. */
    record Known(String address, long userId, MessageRef file) implements Viewer {}

    /** Equal to itself only. */
    final class Alone implements Viewer {
        private Alone() {}
    }
}
