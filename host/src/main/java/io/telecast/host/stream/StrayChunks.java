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
    private long inHands;

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

    /** So many more bytes, or fewer, are of chunks that somebody reads, whether the cache has them too or not. */
    void taken(int more) {
        lock.lock();
        try {
            inHands += more;
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
        lock.lock();
        try {
            return bytes >= limit / 4 * 3 || inHands >= limit / 8 * 7;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether nearly all of it would be used if the cache dropped everything, so that nobody should hold a chunk while it
     * waits for anything.
     */
    boolean full() {
        lock.lock();
        try {
            return inHands >= limit / 16 * 15;
        } finally {
            lock.unlock();
        }
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
