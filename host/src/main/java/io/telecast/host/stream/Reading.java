package io.telecast.host.stream;

/**
 * What all readers share.
 *
 * @param maxAhead the most chunks ahead of one reader
 */
record Reading(ChunkCache cache, int maxAhead, ReadAheadBudget budget, Trails trails, IndexAhead indexes) {}
