package io.telecast.host.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * When a worker may be asked again. Floods are Telegram's word and are kept to; failures make the worker rest, longer
 * with each in a row. Thread-safe.
 */
final class WorkerHealth {

    private static final Duration FIRST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private Instant floodedUntil = Instant.EPOCH;
    private Instant restsUntil = Instant.EPOCH;
    private Instant lastFailure = Instant.EPOCH;
    private int failuresInARow;

    synchronized boolean ready(Instant now) {
        return !now.isBefore(floodedUntil) && !now.isBefore(restsUntil);
    }

    /** When it will be ready, if nothing happens; in the past if it is. */
    synchronized Instant readyAt() {
        return floodedUntil.isAfter(restsUntil) ? floodedUntil : restsUntil;
    }

    synchronized boolean flooded(Instant now) {
        return now.isBefore(floodedUntil);
    }

    synchronized void flood(Instant now, Duration wait) {
        Instant until = now.plus(wait);
        if (until.isAfter(floodedUntil)) {
            floodedUntil = until;
        }
    }

    /**
     * Records a failure.
     *
     * @param startedAt when the attempt began: one lost connection fails many attempts and counts once
     */
    synchronized void failed(Instant startedAt, Instant now) {
        if (startedAt.isBefore(lastFailure)) {
            return;
        }
        lastFailure = now;
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failuresInARow, MOST_DOUBLINGS));
        restsUntil = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        failuresInARow++;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
        restsUntil = Instant.EPOCH;
    }
}
