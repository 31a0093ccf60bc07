package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A byte range on its way to one reader. While it is read chunk by chunk, more and more chunks are taken ahead, up to a
 * window; a reader that stalls fetches no more than that. For one thread at a time; to be closed in any case.
 */
public final class ByteRun implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(250);

    private final ChunkCache cache;
    private final FileRecord file;
    private final int maxAhead;
    private final long end;
    private final Deque<ChunkLease> ahead = new ArrayDeque<>();
    private @Nullable ChunkLease current;
    private long position;
    // The chunk after the last one taken ahead, and how many to take.
    private long nextAhead;
    private int window = 1;
    private boolean read;

    ByteRun(ChunkCache cache, FileRecord file, long offset, long length, int maxAhead) {
        this.cache = cache;
        this.file = file;
        this.maxAhead = maxAhead;
        this.position = offset;
        this.end = offset + length;
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
            lease = ahead.isEmpty() ? take(position) : ahead.poll();
            current = lease;
            read = false;
            window = Math.min(window * 2, maxAhead);
        }
        takeAhead();
        int place = (int) (position % cache.chunkSize());
        while (!lease.await(place, BEAT)) {
            pulse.check();
        }
        ByteBuffer bytes = lease.bytes(place);
        bytes.limit((int) Math.min(bytes.limit(), remaining()));
        position += bytes.remaining();
        read = true;
        return bytes;
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
        nextAhead = Math.max(nextAhead, index + 1);
        return cache.take(file, index, (int) (offset % cache.chunkSize()));
    }

    private void takeAhead() {
        while (ahead.size() < Math.min(window, maxAhead) && nextAhead * cache.chunkSize() < end) {
            Optional<ChunkLease> taken = cache.takeAhead(file, nextAhead);
            if (taken.isEmpty()) {
                return;
            }
            ahead.add(taken.get());
            nextAhead++;
        }
    }

    /** Gives everything back. Fetches that only this reader wanted are stopped. */
    @Override
    public void close() {
        settle();
        if (current != null) {
            current.close();
            current = null;
        }
        ahead.forEach(ChunkLease::close);
        ahead.clear();
    }
}
