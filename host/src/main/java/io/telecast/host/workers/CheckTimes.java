package io.telecast.host.workers;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a worker is looked at again: soon after a first failure, then less and less often; now and then while it reads. */
final class CheckTimes {

    static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 6;
    private static final double SPREAD = 0.2;

    private final RandomGenerator random;

    CheckTimes(RandomGenerator random) {
        this.random = random;
    }

    /** After a failure, the one of this number in a row, counted from 1. */
    Duration retry(int failures) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return spread(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    /** While it reads. */
    Duration again() {
        return spread(LONGEST);
    }

    /** Not all at once, and never later than asked for. */
    private Duration spread(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 - SPREAD * random.nextDouble())));
    }
}
