package io.telecast.host.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * How an engine runs jobs.
 *
 * @param alone whether no other process uses the database: then what another process left behind is taken over at once
 * @param lease how long a process that is gone keeps its jobs from others
 * @param poll how often a cluster's jobs are looked at even if nothing is due: other processes add some without telling
 * @param grace how long a run may take to heed its interruption
 * @param runs how many runs at most a namespace has at a time
 */
record JobSetup(boolean alone, Duration lease, Duration poll, Duration grace, int runs) {

    static JobSetup of(boolean alone) {
        return new JobSetup(alone, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(5), 16);
    }

    Instant leaseEnd(Instant now) {
        // nobody else is there to take it, so it need not be renewed
        return alone ? JobRecord.LATEST : now.plus(lease);
    }

    Instant nextLook(Instant now) {
        return alone ? Instant.MAX : now.plus(poll);
    }
}
