package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads one part through one worker, within a time, and checks what came. Thread-safe. */
public final class PartReader {

    private static final Duration GRACE = Duration.ofSeconds(1);

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

    /** A worker neither answers nor heeds interruption, so that the buffer is lost to it. */
    static final class Stuck extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Fills a buffer. The attempt has a thread of its own, so that one that hangs can be left, and it takes itself off the
     * worker's load when it really ends.
     */
    void read(PooledWorker worker, FileRecord file, long offset, ByteBuffer into)
            throws MediaException, Stuck, InterruptedException {
        // A slice, so that a worker reaches no other bytes of the buffer.
        ByteBuffer target = into.slice();
        var attempt = new FutureTask<Void>(() -> {
            try {
                attempt(worker, file, offset, target);
                return null;
            } finally {
                worker.end();
                pool.signal();
            }
        });
        Thread thread = Thread.ofVirtual().name("read " + worker).start(attempt);
        try {
            attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            into.position(into.limit());
        } catch (ExecutionException failed) {
            throw reason(worker, failed.getCause());
        } catch (TimeoutException slow) {
            thread.interrupt();
            properties.giveUp(file, worker);
            if (!thread.join(GRACE)) {
                throw new Stuck();
            }
            throw new MediaException.Unavailable(
                    "Reading through " + worker + " took over " + limit.toSeconds() + " s.");
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            throw interrupted;
        }
    }

    private void attempt(PooledWorker worker, FileRecord file, long offset, ByteBuffer target)
            throws MediaException, InterruptedException {
        MediaLocation location = properties.location(file, worker);
        try {
            fill(worker, file, location, offset, target);
        } catch (MediaException.LocationExpired expired) {
            properties.expire(file, worker, location);
            target.clear();
            fill(worker, file, properties.location(file, worker), offset, target);
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

    private static MediaException reason(PooledWorker worker, @Nullable Throwable cause) {
        return switch (cause) {
            case MediaException known -> known;
            case InterruptedException stopped -> new MediaException.Unavailable(worker + " was stopped.");
            case IOException failed -> new MediaException.Unavailable(worker + " failed: " + failed.getMessage());
            case null, default -> new MediaException.Unavailable(worker + " failed: " + cause);
        };
    }
}
