package io.telecast.host.stream;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Memory for chunks outside the Java heap, in slabs whose sizes are powers of two. What is given back is used again, so
 * that a busy server neither asks the system for memory nor leaves work to the garbage collector. A slab that may still
 * be written to or sent by somebody is not given back but forgotten; the collector frees it when that is really over.
 * Thread-safe.
 */
final class SlabPool {

    private static final int SMALLEST = 4096;

    private final Deque<ByteBuffer>[] free;
    private final long budget;
    // guarded by this, as are the free ones: bytes of those handed out and of those that are free
    private long used;
    private long idle;

    /**
     * Starts with nothing.
     *
     * @param budget bytes that free slabs and those in use should have together; only free ones are given up for it
     * @param largest of all slabs, a power of two
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
    SlabPool(long budget, int largest) {
        this.budget = budget;
        this.free = new Deque[rank(largest) + 1];
        for (int i = 0; i < free.length; i++) {
            free[i] = new ArrayDeque<>();
        }
    }

    /** The bytes that a slab for so many takes. */
    static int capacity(int length) {
        return length <= SMALLEST ? SMALLEST : Integer.highestOneBit(length - 1) << 1;
    }

    /** A slab for at least so many bytes; what is in it is of no meaning. */
    ByteBuffer take(int length) {
        int capacity = capacity(length);
        synchronized (this) {
            ByteBuffer found = free[rank(capacity)].pollLast();
            used += capacity;
            if (found != null) {
                idle -= capacity;
                return found.clear();
            }
            for (int i = free.length - 1; i >= 0 && used + idle > budget; i--) {
                shed(free[i]);
            }
        }
        return ByteBuffer.allocateDirect(capacity);
    }

    /** Takes a slab back that nobody will read, write or send any more. */
    synchronized void give(ByteBuffer slab) {
        used -= slab.capacity();
        if (used + idle + slab.capacity() <= budget) {
            idle += slab.capacity();
            free[rank(slab.capacity())].addLast(slab);
        }
    }

    /** Counts a slab as gone that somebody may still have. */
    synchronized void forget(ByteBuffer slab) {
        used -= slab.capacity();
    }

    /** Bytes of slabs that are in use. */
    synchronized long used() {
        return used;
    }

    /** Bytes of slabs that wait to be used again. */
    synchronized long idle() {
        return idle;
    }

    /** Bytes of all slabs, of which none is counted twice while it changes hands. */
    synchronized long all() {
        return used + idle;
    }

    private void shed(Deque<ByteBuffer> slabs) {
        while (used + idle > budget && !slabs.isEmpty()) {
            idle -= slabs.removeFirst().capacity();
        }
    }

    private static int rank(int capacity) {
        return Integer.numberOfTrailingZeros(capacity / SMALLEST);
    }
}
