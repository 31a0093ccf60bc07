package io.telecast.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the host and of its Telegram. It stands still until it is moved. Limits that guard against slowness, and
 * the pace of sending, go by real time.
 *
 * @since 0.1
 */
public final class TestClock implements InstantSource {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    TestClock() {}

    @Override
    public Instant instant() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /**
     * Lets time pass. It stops wherever a job becomes due, until the job has ended, so that jobs find the time for which
     * they were scheduled; those that they schedule within the span run too.
     */
    public void advance(Duration by) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Waits until no job runs and none is due. */
    public void awaitJobs() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
