package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads one part through one worker and checks what came. Thread-safe. */
public final class PartReader {

    /** While a read waits for its turn, a location may expire that has just been asked for. */
    private static final int MOST_EXPIRATIONS = 3;

    private final ClientPool pool;
    private final FilePropertiesCache properties;
    private final Duration limit;

    /**
     * Reads within a time limit.
     *
     * @param limit how long one attempt may take
     */
    public PartReader(ClientPool pool, FilePropertiesCache properties, Duration limit) {
        this.pool = pool;
        this.properties = properties;
        this.limit = limit;
    }

    /** How long one attempt may take. */
    Duration limit() {
        return limit;
    }

    /**
     * Begins to fill a buffer. The attempt takes itself off the worker's load when it really ends.
     *
     * @param into filled whole, or the attempt fails
     * @param ended told when it is over
     */
    Attempt begin(PooledWorker worker, FileRecord file, long offset, ByteBuffer into, Consumer<Attempt> ended) {
        // A slice, so that a worker reaches no other bytes of the buffer.
        ByteBuffer target = into.slice();
        return new Attempt(
                        worker,
                        target,
                        () -> {
                            try {
                                attempt(worker, file, offset, target);
                                return null;
                            } finally {
                                worker.end();
                                pool.signal();
                            }
                        },
                        ended)
                .start();
    }

    /** Stops waiting for a worker that does not say where a file is. */
    void giveUp(FileRecord file, PooledWorker worker) {
        properties.giveUp(file, worker);
    }

    private void attempt(PooledWorker worker, FileRecord file, long offset, ByteBuffer target)
            throws MediaException, InterruptedException {
        for (int expirations = 0; ; expirations++) {
            MediaLocation location = properties.location(file, worker);
            try {
                fill(worker, file, location, offset, target);
                return;
            } catch (MediaException.LocationExpired expired) {
                if (expirations == MOST_EXPIRATIONS) {
                    throw expired;
                }
                properties.expire(file, worker, location);
                target.clear();
            }
        }
    }

    private static void fill(
            PooledWorker worker, FileRecord file, MediaLocation location, long offset, ByteBuffer target)
            throws MediaException, InterruptedException {
        if (!location.uniqueId().isEmpty()
                && !file.uniqueId().isEmpty()
                && !location.uniqueId().equals(file.uniqueId())) {
            throw new MediaException.Gone("Another file than the stored one lies in its message now.");
        }
        if (location.size() != file.size()) {
            throw new MediaException.Gone("The file has " + location.size() + " bytes where " + file.size()
                    + " were stored; its message must have been changed.");
        }
        int expected = target.remaining();
        int count = worker.worker().read(location, offset, target);
        if (count != expected || target.hasRemaining()) {
            throw new MediaException.Unavailable(worker + " answered " + count + " of " + expected + " bytes.");
        }
        worker.countPart(count);
    }
}
