package io.telecast.host.stream;

/**
 * How soon a worker is likely to bring a part: its smoothed time for one, times the parts that it would have at once
 * (known as peak EWMA balancing). One that is new or comes back after a failure gets little at first, and more with each
 * part that it brings. Thread-safe.
 */
final class WorkerPace {

    private static final double WEIGHT = 0.2;
    private static final int FIRST_ALLOWANCE = 4;
    private static final int ALLOWANCE_AFTER_FAILURE = 2;
    private static final int FULL_ALLOWANCE = 64;

    private double smoothedNanos;
    private int allowance = FIRST_ALLOWANCE;

    /** It brought a part. */
    synchronized void brought(long nanos) {
        smoothedNanos = smoothedNanos == 0 ? nanos : smoothedNanos + WEIGHT * (nanos - smoothedNanos);
        allowance = Math.min(FULL_ALLOWANCE, allowance + 1);
    }

    /** A part had not come when somebody else brought it. */
    synchronized void outrun(long nanos) {
        smoothedNanos = Math.max(smoothedNanos, nanos);
    }

    synchronized void failed() {
        allowance = ALLOWANCE_AFTER_FAILURE;
    }

    /** Whether it should get one more while it has so many. */
    synchronized boolean allows(int load) {
        return allowance == FULL_ALLOWANCE || load < allowance;
    }

    /** Nanoseconds until one more part would come, if it has so many; 0 while nothing is known. */
    synchronized double expected(int load) {
        return smoothedNanos * (load + 1);
    }
}
