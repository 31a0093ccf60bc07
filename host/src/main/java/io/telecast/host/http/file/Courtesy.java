package io.telecast.host.http.file;

import java.util.concurrent.TimeUnit;

/**
 * Keeps those who write much from crowding out the rest. Sockets take megabytes at once, and where a thousand writers are
 * ready to go on, whoever needs several short turns, such as a fetch or a new viewer's first bytes, waits behind all of
 * them each time. So in a crowd a writer lets others go first after every slice, and where that took long, stays away for a multiple
 * of it, which is the larger the more it has written lately: the line gets shorter, those who have had least come first,
 * and the processors are as busy as before. For one thread.
 */
final class Courtesy {

    /** Fewer writers leave room enough, and where it is long all the same, it is not theirs. */
    private static final int CROWD = 64;

    /** So much goes out without delay: a film begins at once. */
    private static final long HEAD_START = 256 * 1024;

    /** So many bytes lately are one more time that the wait is multiplied. */
    private static final double UNIT = 64 * 1024;

    private static final double LATELY = TimeUnit.SECONDS.toNanos(5);
    private static final long LONG_LINE = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(200);

    private double lately;
    private long last = System.nanoTime();

    /**
     * Lets others go first.
     *
     * @param count bytes that were written
     * @param writers how many write at the same time
     */
    void after(int count, int writers) throws InterruptedException {
        long now = System.nanoTime();
        lately = lately * Math.exp((last - now) / LATELY) + count;
        last = now;
        if (lately <= HEAD_START || writers < CROWD) {
            return;
        }
        Thread.yield();
        long waited = System.nanoTime() - now;
        if (waited > LONG_LINE) {
            TimeUnit.NANOSECONDS.sleep((long) Math.min(MOST, waited * (lately / UNIT)));
        }
    }
}
