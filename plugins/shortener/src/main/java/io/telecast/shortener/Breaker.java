package io.telecast.shortener;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a service alone that has failed several times in a row, then lets one link try it again at a time. Any thread may
 * call.
 */
final class Breaker {

    static final int FAILURES = 5;
    static final Duration REST = Duration.ofMinutes(1);

    private int failures;
    private Instant restsUntil = Instant.MIN;

    /** Whether the service may be asked now; once it has rested, only the first to come is told so. */
    synchronized boolean allows(Instant now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(restsUntil)) {
            return false;
        }
        // should this try never end, another one follows after the same time
        restsUntil = now.plus(REST);
        return true;
    }

    synchronized void record(boolean healthy, Instant now) {
        if (healthy) {
            failures = 0;
            return;
        }
        failures++;
        if (failures >= FAILURES) {
            restsUntil = now.plus(REST);
        }
    }

    /** Whether the service is being left alone. */
    synchronized boolean open(Instant now) {
        return failures >= FAILURES && now.isBefore(restsUntil);
    }
}
