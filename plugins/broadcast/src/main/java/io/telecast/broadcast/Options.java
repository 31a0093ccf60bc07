package io.telecast.broadcast;

import java.time.Duration;

/**
 * How a broadcast is sent.
 *
 * @param days only to users seen in so many days; 0 for everybody
 * @param deleteAfter when each copy is deleted again; zero for never
 */
record Options(int days, boolean pin, boolean silent, Duration deleteAfter) {

    /** Telegram lets bots delete for 48 hours; this leaves an hour for floods and restarts. */
    static final Duration LONGEST_DELETE = Duration.ofHours(47);

    static final Duration SHORTEST_DELETE = Duration.ofMinutes(1);
    static final int MOST_DAYS = 3650;

    Options withDays(int other) {
        return new Options(other, pin, silent, deleteAfter);
    }

    Options withPin(boolean on) {
        return new Options(days, on, silent, deleteAfter);
    }

    Options withSilent(boolean on) {
        return new Options(days, pin, on, deleteAfter);
    }

    Options withDeleteAfter(Duration time) {
        return new Options(days, pin, silent, time);
    }

    boolean deletes() {
        return !deleteAfter.isZero();
    }
}
