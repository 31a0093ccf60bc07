package io.telecast.host.store;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;

/**
 * A database of typed records. It keeps nothing of what it opens: once a {@link Store} is unreachable, so are its record
 * class and that class's loader. Safe for use by any thread.
 */
public interface RecordStore extends AutoCloseable {

    /**
     * Opens a store, creating it and its indexes where needed. Records that an earlier version wrote without one of the
     * indexes are indexed before this returns.
     *
     * @param namespace {@code [a-z0-9][a-z0-9._-]{0,99}}; stores in different namespaces never meet
     * @throws IllegalArgumentException if a name is malformed
     * @throws io.telecast.api.storage.StorageException if the database fails
     */
    <R extends Record> Store<R> open(String namespace, StoreSpec<R> spec);

    /** The same records, without their classes. */
    RawRecords raw();

    /** What kind of database it is and where, in words and without secrets. */
    String description();

    /** Waits for the writes under way and closes the database. Stores throw from then on. */
    @Override
    void close();
}
