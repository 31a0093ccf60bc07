package io.telecast.host.jobs;

import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.storage.StorageException;
import io.telecast.host.config.Durations;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run of a job in this process, on a thread of its own. */
final class ActiveRun<S extends Record> implements JobRun<S> {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRun.class);

    private final JobDefinition<S> definition;
    private final String id;
    private final JobLedger ledger;
    private final JobClock clock;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable JobRecord leased;
    private volatile Instant leaseEnd = Instant.MAX;
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopping;
    private volatile Runnable ended = () -> {};

    ActiveRun(JobDefinition<S> definition, String id, JobLedger ledger, JobClock clock) {
        this.definition = definition;
        this.id = id;
        this.ledger = ledger;
        this.clock = clock;
        this.thread = Thread.ofVirtual()
                .name("job-" + id)
                .inheritInheritableThreadLocals(false)
                .unstarted(this::work);
        thread.setContextClassLoader(definition.handler().getClass().getClassLoader());
    }

    String id() {
        return id;
    }

    JobDefinition<S> definition() {
        return definition;
    }

    void start(Runnable whenEnded) {
        ended = whenEnded;
        thread.start();
    }

    /** Gives up before the start. */
    void abandon() {
        end.countDown();
    }

    private void work() {
        try {
            Optional<JobRecord> claimed = ledger.claim(id);
            if (claimed.isPresent()) {
                leased = claimed.get();
                leaseEnd = claimed.get().leaseEnd();
                settle(stopping ? () -> change(JobRecord::released) : handle());
            }
        } catch (LeaseLostException e) {
            LOG.debug("{}: {}", id, e.getMessage());
        } catch (StorageException e) {
            LOG.warn("The job {} could not be started", id, e);
        } finally {
            ended.run();
            end.countDown();
        }
    }

    /** What a run leaves to be written. */
    @FunctionalInterface
    private interface Result {
        void write();
    }

    private Result handle() {
        try {
            return result(definition.handler().run(this));
        } catch (LeaseLostException e) {
            throw e;
        } catch (Throwable e) {
            // an Error of a plugin, such as a missing class, is a failure of its job and of nothing else
            return failure(e);
        }
    }

    private Result result(@Nullable JobOutcome<S> outcome) {
        return switch (outcome) {
            case JobOutcome.Done<S> done -> () -> ledger.finish(lease());
            case JobOutcome.Again<S> again -> {
                String next = definition.codec().encode(again.state());
                yield () -> change(job -> job.again(again.at(), next));
            }
            case null -> throw new IllegalStateException("The handler answered null instead of an outcome.");
        };
    }

    private Result failure(Throwable failure) {
        if (stopping) {
            LOG.debug("The job {} was stopped", id, failure);
            return () -> change(JobRecord::released);
        }
        int failures = lease().failures() + 1;
        String retry = Durations.format(Backoff.after(failures));
        if (failures == 1) {
            LOG.warn("The job {} failed; trying again in {}", id, retry, failure);
        } else {
            LOG.warn(
                    "The job {} failed {} times in a row; trying again in {}: {}",
                    id,
                    failures,
                    retry,
                    failure.toString());
        }
        return () -> change(job -> job.failed(clock.now().plus(Backoff.after(job.failures() + 1))));
    }

    /** Writes how the run ended; while the database fails the job stays in this process. */
    private void settle(Result result) {
        // an interrupt that comes too late must not keep what was done from being written
        boolean interrupted = Thread.interrupted();
        for (int tries = 1; true; tries++) {
            try {
                result.write();
                return;
            } catch (StorageException e) {
                if (interrupted || stopping) {
                    LOG.warn("How the job {} ended could not be written; it will run again", id, e);
                    return;
                }
                LOG.warn("How the job {} ended could not be written; trying again", id, e);
                interrupted = pause(tries);
            }
        }
    }

    /** Answers whether it was interrupted. */
    private boolean pause(int tries) {
        try {
            clock.await(new Semaphore(0), clock.now().plus(Backoff.after(tries)));
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private JobRecord lease() {
        JobRecord job = leased;
        if (job == null) {
            throw new IllegalStateException("The job " + id + " has not begun.");
        }
        return job;
    }

    private void change(UnaryOperator<JobRecord> change) {
        leased = ledger.change(lease(), change);
    }

    /** Whether the run has begun with this record. */
    boolean has(JobRecord job) {
        JobRecord own = leased;
        return own != null && job.isLeased() && own.run().equals(job.run());
    }

    /** Renews the lease; interrupts the run if it is lost. */
    void renew(JobSetup setup) {
        JobRecord job = leased;
        if (job == null || !job.isLeased()) {
            return;
        }
        try {
            Instant until = setup.leaseEnd(clock.now());
            ledger.change(job, own -> own.leased(own.run(), until));
            leaseEnd = until;
        } catch (LeaseLostException e) {
            stop();
        }
    }

    /** Interrupts the run if others may have its job by now. */
    void stopIfOverdue() {
        if (leaseEnd.isBefore(clock.now())) {
            stop();
        }
    }

    /** Asks the run to end. */
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    /** Waits for the end until a moment of {@link System#nanoTime}. */
    boolean awaitEnd(long deadline) {
        try {
            return end.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Progress lastProgress() {
        return progress;
    }

    @Override
    public String key() {
        return lease().key();
    }

    @Override
    public S state() {
        return definition.codec().decode("job " + id, lease().state());
    }

    @Override
    public int failures() {
        return lease().failures();
    }

    @Override
    public void save(S state) {
        String json = definition.codec().encode(state);
        change(job -> job.withState(json));
    }

    @Override
    public void progress(long done, long total, String note) {
        progress = new Progress(done, total, note);
    }

    @Override
    public boolean stopping() {
        return stopping;
    }
}
