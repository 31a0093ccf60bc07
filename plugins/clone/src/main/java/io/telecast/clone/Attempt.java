package io.telecast.clone;

import java.time.Duration;

/**
 * State of the job that connects a clone; its key is the bot's id.
 *
 * @param failures in a row
 * @param tell whether somebody waits to hear that it runs
 */
record Attempt(int failures, boolean tell) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    static final Attempt QUIETLY = new Attempt(0, false);
    static final Attempt ASKED_FOR = new Attempt(0, true);

    Attempt failed() {
        return new Attempt(failures + 1, tell);
    }

    /** How long to wait after the failures so far: 2 s, 4 s, 8 s … up to 10 minutes. */
    Duration pause() {
        Duration wait = Duration.ofSeconds(1L << Math.clamp(failures, 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
