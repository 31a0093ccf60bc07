package io.telecast.host.stream;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long parts take, and when one is so late that it is worth asking a second worker: later than 99 of 100. What that
 * costs is bounded: no more than one fiftieth of all bytes is asked for twice. Thread-safe.
 */
final class PartTimes {

    private static final int SAMPLES = 512;
    private static final int ENOUGH = 100;
    private static final int RECKON_EVERY = 32;
    private static final int TWICE_AT_MOST = 50;
    private static final long SOONEST = Duration.ofMillis(20).toNanos();

    private final long[] samples = new long[SAMPLES];
    private int count;
    private long late;
    private long bytes;
    private long askedTwice;

    /** A part has come. */
    synchronized void came(int size, long nanos) {
        bytes += size;
        samples[count % SAMPLES] = nanos;
        count++;
        if (count >= ENOUGH && count % RECKON_EVERY == 0) {
            long[] sorted = Arrays.copyOf(samples, Math.min(count, SAMPLES));
            Arrays.sort(sorted);
            late = Math.max(SOONEST, sorted[sorted.length * 99 / 100]);
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
        if ((askedTwice + size) * TWICE_AT_MOST > bytes) {
            return false;
        }
        askedTwice += size;
        return true;
    }

    /** Bytes that were asked for a second time. */
    synchronized long askedTwice() {
        return askedTwice;
    }
}
