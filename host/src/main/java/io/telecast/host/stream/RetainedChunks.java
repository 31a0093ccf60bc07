package io.telecast.host.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Chunks that the cache drops and that stay all the same, because a reader comes up not far behind them. A cache that goes
 * by how often something was used keeps what ten viewers have just finished with rather than what they come to next.
 * Thread-safe.
 */
final class RetainedChunks {

    /** Chunks further ahead of a reader than that are left to the cache. */
    static final int REACH = 16;

    private final Followers followers;
    private final StrayChunks strays;
    // guarded by this; those that were retained first come first
    private final Map<ChunkKey, Chunk> chunks = new LinkedHashMap<>();

    RetainedChunks(Followers followers, StrayChunks strays) {
        this.followers = followers;
        this.strays = strays;
    }

    /** Retains a chunk that is about to be dropped, if somebody comes up behind it. */
    void offer(ChunkKey key, Chunk chunk) {
        if (awaited(key)) {
            put(key, chunk);
            // It may have been passed since the first look.
            passed(key);
        }
    }

    private synchronized void put(ChunkKey key, Chunk chunk) {
        if (chunk.retain()) {
            Chunk before = chunks.put(key, chunk);
            if (before != null && before != chunk) {
                before.letGo();
            }
        }
    }

    /** A reader has passed a chunk, or gone away before it; the chunk goes if nobody else comes. */
    synchronized void passed(ChunkKey key) {
        Chunk chunk = chunks.get(key);
        if (chunk != null && !awaited(key)) {
            chunks.remove(key);
            chunk.letGo();
        }
    }

    /** A reader has gone away; what lay ahead of it goes if nobody else comes. */
    void left(ChunkKey place) {
        for (int ahead = 0; ahead <= REACH; ahead++) {
            passed(new ChunkKey(place.message(), place.index() + ahead));
        }
    }

    /** Lets those go that will be wanted last, until what nobody reads yet has at most so many bytes. */
    synchronized void trim(long most) {
        if (strays.retained() <= most) {
            return;
        }
        List<Map.Entry<ChunkKey, Chunk>> all = new ArrayList<>(chunks.entrySet());
        Map<ChunkKey, Long> far = new LinkedHashMap<>();
        all.forEach(entry -> far.put(entry.getKey(), distance(entry.getKey())));
        all.sort(Comparator.comparingLong(entry -> -far.getOrDefault(entry.getKey(), Long.MAX_VALUE)));
        // Some more than needed, so that sorting is worth it.
        long target = most - most / 16;
        for (Map.Entry<ChunkKey, Chunk> entry : all) {
            if (strays.retained() <= target) {
                return;
            }
            chunks.remove(entry.getKey());
            entry.getValue().letGo();
        }
    }

    private boolean awaited(ChunkKey key) {
        return distance(key) <= REACH;
    }

    private long distance(ChunkKey key) {
        OptionalLong distance = followers.distance(key);
        return distance.orElse(Long.MAX_VALUE);
    }
}
