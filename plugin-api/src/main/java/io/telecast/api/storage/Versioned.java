package io.telecast.api.storage;

import io.telecast.api.Stable;

/**
 * A record as it was read, for compare-and-set.
 *
 * @param version changes with every write
 * @since 1.0
 */
@Stable
public record Versioned<R extends Record>(R record, long version) {}
