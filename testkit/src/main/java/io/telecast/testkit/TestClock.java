package io.telecast.testkit;

import io.telecast.host.jobs.JobEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The clock of the host and of its Telegram. It stands still until it is moved. Limits that guard against slowness, and
 * the pace of sending, go by real time.
 *
 * @since 0.1
 */
public final class TestClock implements InstantSource {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private static final Duration OFTEN = Duration.ofMillis(2);

    private volatile Instant now = START;
    private final Duration patience;
    private volatile Supplier<Optional<JobEngine>> jobs = Optional::empty;

    TestClock(Duration patience) {
        this.patience = patience;
    }

    /** Says whose jobs are waited for. */
    void connect(Supplier<Optional<JobEngine>> engine) {
        jobs = engine;
    }

    /** Floods end by whichever comes first, since both are waited for: real time by the host, this clock by jobs. */
    long nanosOfTrouble() {
        return System.nanoTime() + Duration.between(START, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Lets time pass. It stops wherever a job becomes due, until the job has ended, so that jobs find the time for which
     * they were scheduled; those that they schedule within the span run too.
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time does not go back.");
        }
        Instant end = instant().plus(by);
        awaitJobs();
        Optional<Instant> due = nextDue();
        while (due.isPresent() && !due.get().isAfter(end)) {
            moveTo(due.get());
            due = nextDue();
        }
        moveTo(end);
    }

    /**
     * Runs the job that is due next, whenever that is: time goes on until then. Others that are due at the same time run too.
     *
     * @return how much time has passed
     */
    public synchronized Duration runNextJob() {
        Instant before = instant();
        Instant due = nextDue().orElseThrow(() -> new AssertionError("No job is scheduled."));
        moveTo(due);
        return Duration.between(before, instant());
    }

    private Optional<Instant> nextDue() {
        return jobs.get().flatMap(JobEngine::nextDue);
    }

    private void moveTo(Instant time) {
        if (time.isAfter(instant())) {
            now = time;
        }
        jobs.get().ifPresent(JobEngine::wake);
        awaitJobs();
    }

    /** Waits until no job runs and none is due. */
    public void awaitJobs() {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(OFTEN)
                    .atMost(patience)
                    .until(() -> jobs.get().map(JobEngine::isResting).orElse(true));
        } catch (ConditionTimeoutException e) {
            List<String> running = jobs.get().map(JobEngine::running).orElse(List.of());
            throw new AssertionError(
                    "Jobs did not end within " + patience.toSeconds() + " s; still running: " + running, e);
        }
    }

    @Override
    public String toString() {
        return instant().toString();
    }
}
