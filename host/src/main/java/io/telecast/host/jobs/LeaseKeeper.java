package io.telecast.host.jobs;

import io.telecast.api.storage.StorageException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of all runs in a cluster, well before they end. */
final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final ActiveRuns runs;
    private final JobClock clock;
    private final JobSetup setup;
    private final Thread thread;

    LeaseKeeper(ActiveRuns runs, JobClock clock, JobSetup setup) {
        this.runs = runs;
        this.clock = clock;
        this.setup = setup;
        this.thread = Thread.ofVirtual().name("job-leases").unstarted(this::work);
        if (!setup.alone()) {
            thread.start();
        }
    }

    private void work() {
        Semaphore never = new Semaphore(0);
        Instant renewed = clock.now();
        try {
            while (true) {
                Instant next = renewed.plus(setup.lease().dividedBy(3));
                while (clock.now().isBefore(next)) {
                    clock.await(never, next);
                }
                renewed = clock.now();
                renewAll();
            }
        } catch (InterruptedException e) {
            LOG.debug("Leases are no longer renewed", e);
        }
    }

    private void renewAll() {
        for (ActiveRun<?> run : runs.all()) {
            try {
                run.renew(setup);
            } catch (StorageException e) {
                LOG.warn("The lease of the job {} could not be renewed", run.id(), e);
                run.stopIfOverdue();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
