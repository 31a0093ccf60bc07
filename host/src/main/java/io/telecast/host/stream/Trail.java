package io.telecast.host.stream;

/**
 * What is known of a reader that comes in several ranges, each where the last one ended.
 *
 * @param window how far to read ahead of it
 * @param ahead what lies ahead of it
 */
record Trail(ReadAhead window, ChunksAhead ahead) {}
