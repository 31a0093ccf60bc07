package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

/** Byte ranges of files for viewers and plugins. Thread-safe. */
public final class ByteStreamer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Reading reading;

    /**
     * Streams through a cache.
     *
     * @param readAhead the most bytes that are fetched ahead of one reader
     */
    public ByteStreamer(ChunkCache cache, long readAhead) {
        this(cache, readAhead, PATIENCE);
    }

    /** @param patience how long what was fetched ahead waits for a player between two requests */
    ByteStreamer(ChunkCache cache, long readAhead, Duration patience) {
        this.reading = new Reading(
                cache,
                (int) Math.max(1, readAhead / cache.chunkSize()),
                new ReadAheadBudget((int) (cache.budget() / 4 / cache.chunkSize()), System::nanoTime),
                new Trails(patience),
                new IndexAhead(cache, patience.multipliedBy(2)));
    }

    /**
     * Starts to bring a range to a viewer; fetching begins before the first {@link ByteRun#next}.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the file
     */
    public ByteRun open(Viewer viewer, FileRecord file, long offset, long length) {
        Objects.checkFromIndexSize(offset, length, file.size());
        return new ByteRun(reading, viewer, file, offset, length);
    }

    /** As {@link #open(Viewer, FileRecord, long, long)}, to one who is nobody's viewer. */
    public ByteRun open(FileRecord file, long offset, long length) {
        return open(Viewer.alone(), file, offset, length);
    }

    /**
     * As {@link #open(FileRecord, long, long)}, for those who read streams. A read fails with an exception rather than answer wrong bytes or end
     * early, and one that is interrupted throws {@link java.io.InterruptedIOException}.
     */
    public InputStream stream(FileRecord file, long offset, long length) {
        return new RunInputStream(open(file, offset, length));
    }

    /** Gives up what waits for players that may come back. */
    @Override
    public void close() {
        reading.trails().close();
        reading.indexes().close();
    }
}
