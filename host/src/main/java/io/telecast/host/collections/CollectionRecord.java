package io.telecast.host.collections;

import io.telecast.api.collection.FileCollection;

/**
 * A collection with what only the host needs to know.
 *
 * @param revoked whether its links have ended
 */
public record CollectionRecord(FileCollection collection, boolean revoked) {

    public long id() {
        return collection.id();
    }

    CollectionRecord ended() {
        return new CollectionRecord(collection, true);
    }
}
