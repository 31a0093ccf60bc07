package io.telecast.api.storage;

/**
 * A record as it was read, for compare-and-set.
 *
 * @param version changes with every write
 * @since 0.1
 */
public record Versioned<R extends Record>(R record, long version) {}
