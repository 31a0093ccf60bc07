package io.telecast.testkit;

import java.time.Duration;

/**
 * Trouble with Telegram on purpose. Rules add up until {@link #clear}.
 *
 * @since 0.1
 */
public final class TestFaults {

    TestFaults() {}

    /**
     * Makes a share of the bots' calls answer "too many requests".
     *
     * @param share above 0, at most 1
     * @param wait in real time
     */
    public void flood(double share, Duration wait) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes the next calls answer "too many requests". */
    public void floodNext(int calls, Duration wait) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Loses the answers to a share of the calls, which may or may not have been done. */
    public void lose(double share) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes Telegram unreachable until {@link #clear}. */
    public void down() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Delays a share of the calls. */
    public void slow(double share, Duration delay) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Fair weather again. */
    public void clear() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
