package io.telecast.host.jobs;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Tells the time and lets it pass; tests bring one that they move. */
interface JobClock {

    Instant now();

    /** Waits until a signal comes or the time is reached; may come back early. Takes all signals that are there. */
    void await(Semaphore signal, Instant time) throws InterruptedException;
}
