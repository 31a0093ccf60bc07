package io.telecast.host.stream;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory of chunks that the cache has dropped while somebody still reads them: it is not the cache's any more, and
 * yet must have an end. Thread-safe.
 */
final class StrayChunks {

    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fallen = lock.newCondition();
    private long bytes;

    /** Counts up to a limit, over which no new chunk should be fetched. */
    StrayChunks(long limit) {
        this.limit = limit;
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    void add(int length) {
        lock.lock();
        try {
            bytes += length;
        } finally {
            lock.unlock();
        }
    }

    void remove(int length) {
        lock.lock();
        try {
            bytes -= length;
            fallen.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether half of what is allowed is used, so that nothing should be fetched that nobody waits for. */
    boolean crowded() {
        return bytes() >= limit / 2;
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
