package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A byte range on its way to one reader. While it is read chunk by chunk, more chunks are taken ahead, as many as the
 * reader's pace calls for. For one thread at a time; to be closed in any case.
 */
public final class ByteRun implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(250);

    private final ChunkCache cache;
    private final FileRecord file;
    private final long end;
    private final ChunksAhead ahead;
    private final ReadAhead window;
    private @Nullable ChunkLease current;
    private long position;
    private boolean read;

    ByteRun(ChunkCache cache, FileRecord file, long offset, long length, int maxAhead, ReadAheadBudget budget) {
        this.cache = cache;
        this.file = file;
        this.position = offset;
        this.end = offset + length;
        this.window = new ReadAhead(maxAhead, System.nanoTime());
        long first = offset / cache.chunkSize();
        this.ahead = new ChunksAhead(cache, file, first + 1, (end - 1) / cache.chunkSize(), budget);
        if (length > 0) {
            current = take(offset);
        }
    }

    /** Bytes that {@link #next} has yet to answer. */
    public long remaining() {
        return end - position;
    }

    /**
     * Waits for the next bytes.
     *
     * @param pulse is asked about every 250 ms while waiting
     * @return at least one byte, read-only, valid until the next call; none at the end of the range
     * @throws IOException if the bytes cannot be had, or the pulse threw
     */
    public ByteBuffer next(Pulse pulse) throws IOException, InterruptedException {
        settle();
        if (position == end) {
            return ByteBuffer.allocate(0);
        }
        ChunkLease lease = current;
        if (lease == null) {
            window.chunkRead(System.nanoTime());
            Optional<ChunkLease> ready = ahead.poll();
            lease = ready.isPresent() ? ready.get() : take(position);
            current = lease;
            read = false;
        }
        ahead.fill(window.window());
        int place = (int) (position % cache.chunkSize());
        await(lease, place, pulse);
        ByteBuffer bytes = lease.bytes(place);
        bytes.limit((int) Math.min(bytes.limit(), remaining()));
        position += bytes.remaining();
        read = true;
        return bytes;
    }

    private void await(ChunkLease lease, int place, Pulse pulse) throws IOException, InterruptedException {
        if (lease.await(place, Duration.ZERO)) {
            return;
        }
        long began = System.nanoTime();
        while (!lease.await(place, BEAT)) {
            pulse.check();
        }
        window.waited(System.nanoTime() - began);
    }

    /**
     * Says that the bytes last answered may still be in use after the run: sending them has failed, and nobody knows how
     * far.
     */
    public void taint() {
        if (current != null) {
            current.taint();
        }
    }

    /** Gives the chunk back that was read to its end. */
    private void settle() {
        if (current != null && read && (position == end || position % cache.chunkSize() == 0)) {
            current.done();
            current = null;
        }
    }

    private ChunkLease take(long offset) {
        long index = offset / cache.chunkSize();
        ahead.passed(index);
        return cache.take(file, index, (int) (offset % cache.chunkSize()));
    }

    /** Gives everything back. Fetches that only this reader wanted are stopped. */
    @Override
    public void close() {
        settle();
        if (current != null) {
            current.close();
            current = null;
        }
        ahead.close();
    }
}
