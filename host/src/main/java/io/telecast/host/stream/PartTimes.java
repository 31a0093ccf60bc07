package io.telecast.host.stream;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long parts take, and when one is so late that it is worth asking a second worker: later than 99 of 100, and much
 * later than most. What that costs is bounded: no more than one fiftieth of all bytes is asked for twice, and nothing saved
 * up for a moment when everything is slow because there is much to do. Thread-safe.
 */
final class PartTimes {

    private static final int SAMPLES = 512;
    private static final int ENOUGH = 100;
    private static final int RECKON_EVERY = 32;
    private static final int TWICE_AT_MOST = 50;
    private static final int MUCH_LATER = 3;
    private static final long MOST_SAVED = 1L << 20;
    private static final long SOONEST = Duration.ofMillis(20).toNanos();

    private final long[] samples = new long[SAMPLES];
    private int count;
    private long late;
    private long allowed;
    private long askedTwice;

    /** A part has come. */
    synchronized void came(int size, long nanos) {
        allowed = Math.min(MOST_SAVED * TWICE_AT_MOST, allowed + size);
        samples[count % SAMPLES] = nanos;
        count++;
        if (count >= ENOUGH && count % RECKON_EVERY == 0) {
            long[] sorted = Arrays.copyOf(samples, Math.min(count, SAMPLES));
            Arrays.sort(sorted);
            long most = Math.max(SOONEST, MUCH_LATER * sorted[sorted.length / 2]);
            late = Math.max(most, sorted[sorted.length * 99 / 100]);
        }
        if (count == 2 * SAMPLES) {
            count = SAMPLES; // stays a position in a full ring
        }
    }

    /** After how long a part is late; empty while too little is known. */
    synchronized Optional<Duration> late() {
        return late == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(late));
    }

    /** Counts a part that is asked for twice, if that may be. */
    synchronized boolean askTwice(int size) {
        long price = (long) size * TWICE_AT_MOST;
        if (price > allowed) {
            return false;
        }
        allowed -= price;
        askedTwice += size;
        return true;
    }

    /** Bytes that were asked for a second time. */
    synchronized long askedTwice() {
        return askedTwice;
    }
}
