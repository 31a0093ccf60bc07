package io.telecast.host.collections;

/** The highest id that was given to a collection; the store has one such record. */
public record LastId(String name, long id) {

    static final String NAME = "collections";

    LastId next() {
        return new LastId(name, id + 1);
    }
}
