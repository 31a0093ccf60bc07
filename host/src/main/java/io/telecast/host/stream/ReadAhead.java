package io.telecast.host.stream;

import java.util.concurrent.TimeUnit;

/**
 * How far to read ahead of one reader, in chunks. It grows many times over while the reader waits for bytes, since then it
 * is us who are slow; where the reader is the slow one, it falls to what it will use within two seconds. Not thread-safe.
 */
final class ReadAhead {

    private static final long HORIZON = TimeUnit.SECONDS.toNanos(2);

    /** A reader that waits for more than this part of its time is waiting for us. */
    private static final int WAITING_PART = 20;

    private static final int FIRST = 2;
    private static final int STARTING_GROWTH = 4;
    private static final int GROWTH = 2;

    private final int most;
    private int window;
    // Until the reader has once found what it wanted.
    private boolean starting = true;
    private long chunkBegan;
    private long waited;

    /** Never more than so many. */
    ReadAhead(int most, long now) {
        this.most = most;
        this.window = Math.min(FIRST, most);
        this.chunkBegan = now;
    }

    int window() {
        return window;
    }

    /** The reader has waited for bytes. */
    void waited(long nanos) {
        waited += nanos;
    }

    /** The reader has come to the end of a chunk. */
    void chunkRead(long now) {
        long took = Math.max(1, now - chunkBegan);
        if (waited * WAITING_PART >= took) {
            window = Math.min(window * (starting ? STARTING_GROWTH : GROWTH), most);
        } else {
            starting = false;
            long used = Math.clamp(HORIZON / took + 1, 1, most);
            window = (int)
                    (used > window ? Math.min(used, window + 1L) : Math.max(used, window - Math.max(1, window / 4)));
        }
        chunkBegan = now;
        waited = 0;
    }
}
