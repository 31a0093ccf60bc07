package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Brings one chunk: the part around the wanted place first, so that a viewer's first byte comes soon, and with it what
 * follows; at last what lies before. The count of takers is guarded by the cache's map.
 */
final class ChunkFetch {

    private final Viewer viewer;
    private final FileRecord file;
    private final ChunkKey key;
    private final long start;
    private final int firstFrom;
    private final int firstTo;
    private final Chunk chunk;
    private final LoadBalancer source;
    private @Nullable Thread thread;
    int takers = 1;

    /** Makes room for one more chunk, or fails. */
    interface Room {
        void make() throws IOException, InterruptedException;
    }

    /**
     * Prepares a fetch.
     *
     * @param viewer who wanted it first
     * @param start the chunk's first byte in the file
     * @param firstFrom where in the chunk to begin
     * @param firstTo where the first part ends
     */
    ChunkFetch(
            Viewer viewer,
            FileRecord file,
            ChunkKey key,
            long start,
            Chunk chunk,
            int firstFrom,
            int firstTo,
            LoadBalancer source) {
        this.viewer = viewer;
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

    /**
     * Fills the chunk, once there is memory to spare; a thread's whole work.
     *
     * @param whole what follows when the chunk is whole, before another fetch may begin instead of this one
     */
    void run(FetchTurns turns, Room room, Optional<DiskChunks> disk, Runnable whole)
            throws IOException, InterruptedException {
        turns.acquire(viewer);
        try {
            room.make();
            fill(disk);
            whole.run();
        } finally {
            turns.release(viewer);
        }
    }

    private void fill(Optional<DiskChunks> disk) throws IOException, InterruptedException {
        if (disk.isPresent() && disk.get().read(file, key, chunk.space(0, chunk.length()))) {
            chunk.filled(0, chunk.length());
            return;
        }
        if (firstTo == chunk.length()) {
            part(firstFrom, firstTo);
        } else {
            bothParts();
        }
        part(0, firstFrom);
        disk.ifPresent(this::keep);
    }

    private void keep(DiskChunks disk) {
        if (chunk.hold()) {
            disk.keep(file, key, chunk.bytes(0), chunk::release);
        }
    }

    private void part(int from, int to) throws IOException, InterruptedException {
        if (from < to) {
            read(from, to);
            chunk.filled(from, to);
        }
    }

    private void read(int from, int to) throws IOException, InterruptedException {
        source.read(file, start + from, chunk.space(from, to), chunk::taint);
    }

    /** The first part and what follows, asked for at the same time. */
    private void bothParts() throws IOException, InterruptedException {
        var rest = new FutureTask<Void>(() -> {
            read(firstTo, chunk.length());
            return null;
        });
        Thread reading = Thread.ofVirtual().name("fetch rest").unstarted(rest);
        boolean done = false;
        try {
            reading.start();
            part(firstFrom, firstTo);
            rest.get();
            chunk.filled(firstTo, chunk.length());
            done = true;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException e -> throw e;
                case InterruptedException e -> throw e;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            if (!done) {
                reading.interrupt();
                Uninterrupted.join(reading);
            }
        }
    }
}
