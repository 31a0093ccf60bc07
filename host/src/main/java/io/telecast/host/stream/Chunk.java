package io.telecast.host.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's bytes, how far they are there (one stretch that grows at both ends), and who has it: the cache, readers,
 * {@link RetainedChunks those that wait for a reader}, or several of them. When nobody has it any more its memory serves
 * another chunk; so nobody reads it who has not {@link #hold held} it. Thread-safe.
 */
final class Chunk {

    private final int length;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    // Filled are the bytes from one to the other.
    private int from;
    private int to;
    private @Nullable IOException failure;
    private final SlabPool slabs;
    private final StrayChunks strays;
    // Not before its fetch runs: those that wait for their turn need no memory.
    private @Nullable ByteBuffer bytes;
    private int holders;
    private boolean dropped;
    private boolean retained;
    // As it is counted now.
    private Keeper keeper = Keeper.CACHE;
    private Runnable onFree = () -> {};
    // The memory may be in use where nobody counts: it must not serve again.
    private boolean tainted;

    /** On whose account its memory is. */
    private enum Keeper {
        CACHE,
        READERS,
        RETAINED,
        NOBODY
    }

    /** An empty chunk that is on its way into the cache. */
    Chunk(int length, SlabPool slabs, StrayChunks strays) {
        this.length = length;
        this.slabs = slabs;
        this.strays = strays;
    }

    /** A reader takes it, unless nobody had it any more: then its memory may be another chunk's. */
    boolean hold() {
        lock.lock();
        try {
            if (keeper == Keeper.NOBODY) {
                return false;
            }
            holders++;
            if (holders == 1) {
                strays.taken(SlabPool.capacity(length));
            }
            account();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A reader gives it back. */
    void release() {
        lock.lock();
        try {
            holders--;
            if (holders == 0) {
                strays.taken(-SlabPool.capacity(length));
            }
            account();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody may go on to send or fill its bytes without holding it. */
    void taint() {
        lock.lock();
        try {
            tainted = true;
        } finally {
            lock.unlock();
        }
    }

    /** Is run when nobody has it any more; quick. */
    void onFree(Runnable action) {
        lock.lock();
        try {
            onFree = action;
        } finally {
            lock.unlock();
        }
    }

    /** The cache has it no longer, or will never have it. */
    void drop() {
        lock.lock();
        try {
            dropped = true;
            account();
        } finally {
            lock.unlock();
        }
    }

    /** It stays though the cache drops it, until {@link #letGo}; false if nobody had it any more. */
    boolean retain() {
        lock.lock();
        try {
            if (keeper == Keeper.NOBODY) {
                return false;
            }
            retained = true;
            account();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends {@link #retain}. */
    void letGo() {
        lock.lock();
        try {
            retained = false;
            account();
        } finally {
            lock.unlock();
        }
    }

    private void account() {
        Keeper now =
                !dropped ? Keeper.CACHE : holders > 0 ? Keeper.READERS : retained ? Keeper.RETAINED : Keeper.NOBODY;
        if (now == keeper) {
            return;
        }
        int size = SlabPool.capacity(length);
        strays.moved(
                (now == Keeper.READERS ? size : 0) - (keeper == Keeper.READERS ? size : 0),
                (now == Keeper.RETAINED ? size : 0) - (keeper == Keeper.RETAINED ? size : 0));
        keeper = now;
        if (now == Keeper.NOBODY) {
            recycle();
        }
    }

    int length() {
        return length;
    }

    /** Where to write a stretch, before it is told as {@link #filled}. */
    ByteBuffer space(int start, int end) {
        lock.lock();
        try {
            ByteBuffer whole = bytes;
            if (whole == null) {
                whole = slabs.take(length);
                bytes = whole;
            }
            return whole.slice(start, end - start);
        } finally {
            lock.unlock();
        }
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

    private void recycle() {
        onFree.run();
        ByteBuffer memory = bytes;
        bytes = null;
        if (memory != null && tainted) {
            slabs.forget(memory);
        } else if (memory != null) {
            slabs.give(memory);
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
            if (bytes == null || place < from || place >= to) {
                throw new IllegalStateException("The chunk is not filled at " + place + ".");
            }
            return bytes.slice(place, to - place).asReadOnlyBuffer();
        } finally {
            lock.unlock();
        }
    }
}
