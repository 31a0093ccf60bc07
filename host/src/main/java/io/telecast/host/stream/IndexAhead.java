package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.habit.FilmIndex;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index of a film whose index is behind the pictures as soon as somebody reads its beginning: the player is
 * about to jump there. A few chunks are held for a moment, so that nothing drops them before. Thread-safe.
 */
final class IndexAhead implements AutoCloseable {

    private static final int MOST = 64;
    private static final int LARGEST_PART = 16;

    private final ChunkCache cache;
    private final Cache<ChunkKey, ChunkLease> held;

    /** @param patience how long an index is held */
    IndexAhead(ChunkCache cache, Duration patience) {
        this.cache = cache;
        this.held = Caffeine.newBuilder()
                .expireAfterWrite(patience)
                .maximumSize(Math.clamp(cache.budget() / cache.chunkSize() / LARGEST_PART, 1, MOST))
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener((@Nullable ChunkKey key, @Nullable ChunkLease lease, RemovalCause cause) -> {
                    if (lease != null) {
                        // left to finish: it is as good as there
                        lease.done();
                    }
                })
                .build();
    }

    /**
     * Looks at how a file begins.
     *
     * @param head its first bytes
     * @param near chunks that are brought anyway
     * @return whether the player is about to jump to the index
     */
    boolean look(Viewer viewer, FileRecord file, ByteBuffer head, int near) {
        OptionalLong place = FilmIndex.behind(head, file.size());
        if (place.isEmpty() || place.getAsLong() / cache.chunkSize() <= near) {
            return false;
        }
        var key = new ChunkKey(file.message(), place.getAsLong() / cache.chunkSize());
        if (held.getIfPresent(key) == null) {
            cache.takeAhead(viewer, file, key.index()).ifPresent(lease -> held.put(key, lease));
        }
        return true;
    }

    @Override
    public void close() {
        held.invalidateAll();
    }
}
