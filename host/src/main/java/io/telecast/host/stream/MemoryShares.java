package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Policy.Eviction;

/**
 * Divides the cache's memory. Fetches under way and what readers hold have theirs in any case; what is left is for chunks
 * that a reader comes up to, and what those leave is for chunks that may be wanted again. Thread-safe.
 */
final class MemoryShares {

    /** Between counting the fetches and taking memory for them, a few may begin. */
    private static final int SPARE_FETCHES = 4;

    private static final int MOST_STEPS = 8;

    /** Of what readers may hold, for those who look at the same moment and all find room. */
    private static final int MARGIN_PART = 32;

    /** The least that is left for what may be wanted again. */
    private static final int KEPT_PART = 8;

    private final long budget;
    private final int chunkSize;
    private final int maxFetches;
    private final StrayChunks strays;
    private final RetainedChunks retained;
    private final Eviction<ChunkKey, Chunk> kept;

    MemoryShares(
            long budget,
            int chunkSize,
            int maxFetches,
            StrayChunks strays,
            RetainedChunks retained,
            Eviction<ChunkKey, Chunk> kept) {
        this.budget = budget;
        this.chunkSize = chunkSize;
        this.maxFetches = maxFetches;
        this.strays = strays;
        this.retained = retained;
        this.kept = kept;
    }

    /** What readers may hold of what is no longer kept; with more, no new fetch begins. */
    static long mostHeld(long budget) {
        return budget / 8 * 5 - budget / MARGIN_PART;
    }

    /** Makes room for so many fetches. */
    synchronized void settle(int fetches) {
        long underWay = (long) Math.min(maxFetches, fetches + SPARE_FETCHES) * chunkSize;
        for (int step = 0; step < MOST_STEPS; step++) {
            long rest = budget - underWay - strays.bytes();
            retained.trim(Math.max(0, rest - budget / KEPT_PART));
            long most = Math.max(budget / KEPT_PART, rest - strays.retained());
            long now = kept.getMaximum();
            if (most < now) {
                // What falls out may be held or retained, and then frees nothing: look again.
                kept.setMaximum(most);
            } else {
                if (most - now >= budget / 16) {
                    kept.setMaximum(most);
                }
                return;
            }
        }
    }
}
