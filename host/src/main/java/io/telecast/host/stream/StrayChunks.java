package io.telecast.host.stream;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory of chunks that the cache has dropped while somebody still reads them, or will soon: it is not the cache's any
 * more, and yet must have an end. Thread-safe.
 */
final class StrayChunks {

    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fallen = lock.newCondition();
    private long bytes;
    private long retained;

    /** Counts up to a limit, over which no new chunk should be fetched. */
    StrayChunks(long limit) {
        this.limit = limit;
    }

    /** Of those that somebody reads. */
    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Of those that nobody reads yet, but are kept for a reader that comes up. */
    long retained() {
        lock.lock();
        try {
            return retained;
        } finally {
            lock.unlock();
        }
    }

    /** Changes by so many bytes. */
    void moved(int read, int kept) {
        lock.lock();
        try {
            bytes += read;
            retained += kept;
            if (read < 0) {
                fallen.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether most of what is allowed is used, so that nothing should be fetched that nobody waits for. */
    boolean crowded() {
        return bytes() >= limit / 4 * 3;
    }

    /** Whether nearly all of it is, so that nobody should hold a chunk while it waits for anything. */
    boolean full() {
        return bytes() >= limit / 8 * 7;
    }

    /** Waits until there is less than the limit; answers whether there is. */
    boolean awaitRoom(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (bytes >= limit) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = fallen.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
