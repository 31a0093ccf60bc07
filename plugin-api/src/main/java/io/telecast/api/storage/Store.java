package io.telecast.api.storage;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Typed records by key. One record is the unit of atomicity. A write has reached the disk (SQLite) or a majority
 * (MongoDB) when it returns. Expired records are never answered. Calls block; any thread may call.
 *
 * <p>Every call may throw {@link StorageException}. A key that no record can have is simply not found; writing a record
 * with such a key, with more than 15 MiB of JSON or with too long index values throws {@link IllegalArgumentException}
 * and changes nothing. Calls that are interrupted go on to their end and leave the thread interrupted.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Store<R extends Record> {

    /** The record with this key, if there is one. */
    Optional<R> get(String key);

    /** Reads with the version that {@link #replace} and {@link #delete(Versioned)} compare. */
    Optional<Versioned<R>> getVersioned(String key);

    /** Writes a record whose key is new; answers false, changing nothing, if the key exists. */
    boolean insert(R record);

    /** Writes a record, whether or not the key exists. */
    void put(R record);

    /** Writes the next state of a record unless somebody else wrote meanwhile. The key must stay the same. */
    boolean replace(Versioned<R> read, R next);

    /** Deletes by key; answers whether there was something. */
    boolean delete(String key);

    /** Deletes what was read unless somebody else wrote meanwhile. */
    boolean delete(Versioned<R> read);

    /** Records with this value under a declared index, ordered by key, after a key ("" for the first page). */
    List<R> find(String index, String value, String afterKey, int limit);

    /**
     * Records with a value from (inclusive) to (exclusive) under a declared index, ordered by that value, then by key. A
     * record with several such values comes once, by the smallest of them.
     */
    List<R> range(String index, String from, String to, int limit);

    /** All records, ordered by key, after a key ("" for the first page). */
    List<R> scan(String afterKey, int limit);

    /** How many records there are. */
    long count();

    /** How many records have this value under a declared index. */
    long count(String index, String value);

    /**
     * Changes a record, again and again until nobody else interferes.
     *
     * @param change answers the next state from the present one; may be called several times
     * @return the next state, or empty if there is no such record
     */
    default Optional<R> update(String key, UnaryOperator<R> change) {
        while (true) {
            Optional<Versioned<R>> read = getVersioned(key);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            R next = change.apply(read.get().record());
            if (replace(read.get(), next)) {
                return Optional.of(next);
            }
        }
    }
}
