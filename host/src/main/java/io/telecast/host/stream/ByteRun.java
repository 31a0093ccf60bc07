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

    /** What is copied at a time where memory is short. */
    private static final int COPY = 64 * 1024;

    private static final Duration BEAT = Duration.ofMillis(250);

    private final Reading reading;
    private final ChunkCache cache;
    private final Viewer viewer;
    private final FileRecord file;
    private final long end;
    private final ReaderPlace place;
    private final ChunksAhead ahead;
    private final ReadAhead window;
    private @Nullable ChunkLease current;
    private @Nullable ByteBuffer copy;
    private long position;
    private boolean read;
    private boolean atStart;
    private boolean jumping;
    private boolean parked;

    ByteRun(Reading reading, Viewer viewer, FileRecord file, long offset, long length) {
        this.reading = reading;
        this.cache = reading.cache();
        this.viewer = viewer;
        this.file = file;
        this.position = offset;
        this.end = offset + length;
        this.atStart = offset == 0;
        long first = offset / cache.chunkSize();
        this.place = cache.enter(file, first);
        Optional<Trail> trail = reading.trails().resume(viewer, offset);
        this.window = trail.map(Trail::window).orElseGet(() -> new ReadAhead(reading.maxAhead(), System.nanoTime()));
        this.ahead = trail.map(Trail::ahead)
                .orElseGet(() -> new ChunksAhead(cache, viewer, file, first + 1, 0, reading.budget()));
        // Whoever goes on where the last range ended is likely to go on where this one ends.
        ahead.extend((trail.isPresent() ? file.size() - 1 : end - 1) / cache.chunkSize());
        if (length > 0 && (offset % cache.chunkSize() != 0 || !ahead.begins(first))) {
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
        ChunkLease lease = current == null ? come() : current;
        current = lease;
        ahead.fill(window.window());
        int from = (int) (position % cache.chunkSize());
        await(lease, from, pulse);
        ByteBuffer bytes = lease.bytes(from);
        look(bytes);
        bytes.limit((int) Math.min(bytes.limit(), remaining()));
        if (cache.full()) {
            bytes = copied(bytes);
            lease.done();
            current = null;
            ahead.giveUp();
        }
        position += bytes.remaining();
        read = true;
        if (position == end && end < file.size()) {
            // Before the viewer has the last bytes, so that its next request finds it.
            park(end);
        }
        return bytes;
    }

    /** The chunk that the reader is in, or the next one. */
    private ChunkLease come() {
        read = false;
        if (position % cache.chunkSize() != 0) {
            // It was given back half read.
            return take(position);
        }
        long index = position / cache.chunkSize();
        window.chunkRead(System.nanoTime());
        place.moveTo(index);
        return ahead.poll(index).orElseGet(() -> take(position));
    }

    /** So that a viewer who is slow to take bytes does not hold a whole chunk meanwhile. */
    private ByteBuffer copied(ByteBuffer bytes) {
        ByteBuffer into = copy == null ? ByteBuffer.allocate(COPY) : copy.clear();
        copy = into;
        into.put(bytes.slice(bytes.position(), Math.min(COPY, bytes.remaining())));
        return into.flip().asReadOnlyBuffer();
    }

    private void look(ByteBuffer bytes) {
        if (atStart) {
            atStart = false;
            jumping = reading.indexes().look(viewer, file, bytes, window.window());
        }
    }

    private void park(long next) {
        if (viewer.recognized() && !parked) {
            parked = true;
            reading.trails().park(viewer, next, new Trail(window, ahead));
        }
    }

    private void await(ChunkLease lease, int from, Pulse pulse) throws IOException, InterruptedException {
        if (lease.await(from, Duration.ZERO)) {
            return;
        }
        long began = System.nanoTime();
        while (!lease.await(from, BEAT)) {
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
        return cache.take(viewer, file, index, (int) (offset % cache.chunkSize()));
    }

    /** Gives everything back. Fetches that only this reader wanted are stopped, unless it is about to come back. */
    @Override
    public void close() {
        settle();
        if (jumping && position < end) {
            // to the index and back
            park(position);
        }
        if (current != null) {
            leave(current);
            current = null;
        }
        place.close();
        if (!parked) {
            ahead.close();
        }
    }

    private void leave(ChunkLease lease) {
        if (jumping) {
            lease.done();
        } else {
            lease.close();
        }
    }
}
