package io.telecast.host.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A chunk's bytes and how far they are there: one stretch that grows at both ends. Thread-safe. */
final class Chunk {

    private final ByteBuffer bytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    // Filled are the bytes from one to the other.
    private int from;
    private int to;
    private @Nullable IOException failure;

    Chunk(int length) {
        this.bytes = ByteBuffer.allocate(length);
    }

    int length() {
        return bytes.capacity();
    }

    /** Where to write a stretch, before it is told as {@link #filled}. */
    ByteBuffer space(int start, int end) {
        return bytes.slice(start, end - start);
    }

    /** Tells that a stretch was written; it touches what was told before. */
    void filled(int start, int end) {
        lock.lock();
        try {
            boolean first = from == to;
            from = first ? start : Math.min(from, start);
            to = first ? end : Math.max(to, end);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells that no more will come. */
    void fail(IOException cause) {
        lock.lock();
        try {
            failure = cause;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(int place, Duration patience) throws IOException, InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (place < from || place >= to) {
                if (failure != null) {
                    throw failure;
                }
                if (nanos <= 0) {
                    return false;
                }
                nanos = grown.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    ByteBuffer bytes(int place) {
        lock.lock();
        try {
            if (place < from || place >= to) {
                throw new IllegalStateException("The chunk is not filled at " + place + ".");
            }
            return bytes.slice(place, to - place).asReadOnlyBuffer();
        } finally {
            lock.unlock();
        }
    }
}
