package io.telecast.host.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shares the memory for reading ahead among all viewers. Each may have one chunk ahead whatever happens, through however
 * many connections it reads; beyond that nobody gets more than a fair share while others want theirs, and whoever has paused gives up what lies ready for it.
 * Thread-safe.
 */
final class ReadAheadBudget {

    /** A reader that has not moved on for so long has paused. */
    private static final long PAUSED = TimeUnit.SECONDS.toNanos(3);

    private final int limit;
    private final LongSupplier nanos;
    // guarded by this: when each that has chunks ahead has moved on, the last one at the end
    private final SequencedMap<ChunksAhead, Long> holders = new LinkedHashMap<>();
    private final Map<Viewer, Integer> shares = new HashMap<>();
    private int held;

    /** Shares so many chunks. */
    ReadAheadBudget(int limit, LongSupplier nanos) {
        this.limit = Math.max(1, limit);
        this.nanos = nanos;
    }

    /** Counts one more chunk for a reader, if its viewer may have it. */
    synchronized boolean take(ChunksAhead reader) {
        int has = shares.getOrDefault(reader.viewer(), 0);
        int sharing = has > 0 ? shares.size() : shares.size() + 1;
        boolean contended = held >= limit / 2 && sharing > 1;
        if (has > 0 && (held >= limit || contended && has >= Math.max(1, limit / sharing))) {
            return false;
        }
        held++;
        shares.put(reader.viewer(), has + 1);
        holders.putLast(reader, nanos.getAsLong());
        return true;
    }

    /** The reader that has paused for the longest, if others want what it has. */
    synchronized Optional<ChunksAhead> paused() {
        if (held < limit / 2) {
            return Optional.empty();
        }
        Map.Entry<ChunksAhead, Long> first = holders.firstEntry();
        return first == null || nanos.getAsLong() - first.getValue() < PAUSED
                ? Optional.empty()
                : Optional.of(first.getKey());
    }

    /**
     * A reader has moved on, or given chunks up.
     *
     * @param count how many fewer it has
     * @param left how many it still has
     */
    synchronized void give(ChunksAhead reader, int count, int left) {
        held -= count;
        shares.computeIfPresent(reader.viewer(), (viewer, has) -> has <= count ? null : has - count);
        if (left == 0) {
            holders.remove(reader);
        } else if (holders.containsKey(reader)) {
            holders.putLast(reader, nanos.getAsLong());
        }
    }

    /** Chunks that are ahead, of all. */
    synchronized int held() {
        return held;
    }
}
