package io.telecast.bench.upgrade;

import java.time.Duration;

/**
 * What to do.
 *
 * @param rounds in each of which every plugin is upgraded once
 * @param quiet how long the same load lasts before the first upgrade, for comparison
 * @param limit after which no round begins
 */
record Plan(int rounds, int viewers, int users, Duration quiet, Duration limit) {

    /** Whether memory is looked at after a round: five times in the first tenth and in the last. */
    boolean isSampled(int round) {
        int tenth = rounds / 10;
        int every = Math.max(1, tenth / 5);
        return (round < tenth || round >= rounds - tenth) && round % every == 0;
    }

    /** Whether a round belongs to the first tenth. */
    boolean isFirstTenth(int round) {
        return round < rounds / 10;
    }
}
