package io.telecast.host.store;

import java.util.List;
import java.util.Optional;

/** Records as the database keeps them, for those who copy stores without knowing what is in them. Any thread may call. */
public interface RawRecords {

    /** Where records are. */
    record Place(String namespace, String store) {}

    /** Every store. */
    List<Place> places();

    long count(Place place);

    /**
     * Records that have not expired, ordered by key, after a key ("" for the first page): as many as wanted, or fewer where
     * they are large, but at least one if there is one.
     */
    List<EncodedRecord> page(Place place, String afterKey, int limit);

    /**
     * Adds records, making the store where needed. If a key exists, it is answered, and how many were added is unknown.
     *
     * @throws io.telecast.api.storage.StorageException if the database fails; how many were added is unknown
     */
    Optional<String> add(Place place, List<EncodedRecord> records);

    /** Deletes a store, if there is one. What is written by somebody who has it open is lost or found again by nobody. */
    void drop(Place place);
}
