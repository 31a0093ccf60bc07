package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Brings one chunk: the part around the wanted place first, so that a viewer's first byte comes soon, then what follows,
 * then what lies before. The count of takers is guarded by the cache's map.
 */
final class ChunkFetch {

    private static final Duration ROOM_PATIENCE = Duration.ofSeconds(5);

    private final FileRecord file;
    private final ChunkKey key;
    private final long start;
    private final int firstFrom;
    private final int firstTo;
    private final Chunk chunk;
    private final LoadBalancer source;
    private @Nullable Thread thread;
    int takers = 1;

    /**
     * Prepares a fetch.
     *
     * @param start the chunk's first byte in the file
     * @param firstFrom where in the chunk to begin
     * @param firstTo where the first part ends
     */
    ChunkFetch(
            FileRecord file, ChunkKey key, long start, Chunk chunk, int firstFrom, int firstTo, LoadBalancer source) {
        this.file = file;
        this.key = key;
        this.start = start;
        this.firstFrom = firstFrom;
        this.firstTo = firstTo;
        this.chunk = chunk;
        this.source = source;
    }

    ChunkKey key() {
        return key;
    }

    Chunk chunk() {
        return chunk;
    }

    /** Names the thread that is to {@link #run} this; the first one named is the one. */
    synchronized boolean startOn(Thread candidate) {
        if (thread != null) {
            return false;
        }
        thread = candidate;
        return true;
    }

    /** Interrupts the thread. */
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Fills the chunk, once there is memory to spare; a thread's whole work. */
    void run(Semaphore permits, StrayChunks strays) throws IOException, InterruptedException {
        permits.acquire();
        try {
            if (!strays.awaitRoom(ROOM_PATIENCE)) {
                throw new MediaException.Unavailable("Viewers hold all memory for chunks; enlarge stream.cache-size.");
            }
            part(firstFrom, firstTo);
            part(firstTo, chunk.length());
            part(0, firstFrom);
        } finally {
            permits.release();
        }
    }

    private void part(int from, int to) throws IOException, InterruptedException {
        if (from < to) {
            ByteBuffer space = chunk.space(from, to);
            source.read(file, start + from, space, chunk::taint);
            chunk.filled(from, to);
        }
    }
}
