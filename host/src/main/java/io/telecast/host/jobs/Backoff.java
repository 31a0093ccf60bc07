package io.telecast.host.jobs;

import java.time.Duration;

/** How long to wait after failures in a row: 1 s, 2 s, 4 s … up to 10 minutes. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Backoff() {}

    /**
     * The wait before the next try.
     *
     * @param failures how often it failed in a row, at least 1
     */
    static Duration after(int failures) {
        Duration wait = Duration.ofSeconds(1L << Math.clamp(failures - 1L, 0, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
