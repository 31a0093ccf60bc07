package io.telecast.api.storage;

import io.telecast.api.Stable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * By what else records can be found.
 *
 * @param name {@code [a-z][a-zA-Z0-9]{0,31}}, unique in the store
 * @param multiple whether a record may have more than one value; ordering by such an index is slower
 * @param values the record's values under this index, none to leave it out, each at most 1024 characters; compared as
 *     text, character by character. A function that changes needs a new name: existing records are indexed once.
 * @since 1.0
 */
@Stable
public record Index<R extends Record>(String name, boolean multiple, Function<R, List<String>> values) {

    /** A time as text that sorts as the time does; millisecond precision, for years 1970 to 9999. */
    public static String sortable(Instant time) {
        return sortable(Math.max(0, time.toEpochMilli()));
    }

    /** A number as text that sorts as the number does. */
    public static String sortable(long number) {
        // flipping the sign bit puts negative numbers before positive ones
        String hex = Long.toHexString(number ^ Long.MIN_VALUE);
        return "0".repeat(16 - hex.length()) + hex;
    }
}
