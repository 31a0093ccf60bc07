package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.job.JobStatus;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that runs in this process, under a lease. Everything it writes fails once the lease is lost. */
final class ActiveRun<S extends Record> implements JobRun<S> {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRun.class);
    private static final int MAX_BACKOFF_SHIFT = 10;
    private static final Duration MAX_BACKOFF = Duration.ofMinutes(10);

    /** The job was cancelled, or another process has it. */
    private static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLostException() {
            super("The job was cancelled or belongs to another process now.");
        }
    }

    private final Store<JobRecord> store;
    private final StateCodec<S> codec;
    private final InstantSource clock;
    private final String id;
    private final CountDownLatch end = new CountDownLatch(1);
    // guarded by this
    private JobRecord record;
    private @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile long done;
    private volatile long total;
    private volatile String note = "";

    ActiveRun(Store<JobRecord> store, StateCodec<S> codec, JobRecord leased, InstantSource clock) {
        this.store = store;
        this.codec = codec;
        this.record = leased;
        this.clock = clock;
        this.id = JobRecord.id(leased.type(), leased.key());
    }

    /** Runs on a thread of its own. */
    synchronized void start(JobHandler<S> handler, Runnable ended) {
        thread = Thread.ofVirtual().name("job-" + id).start(() -> {
            try {
                run(handler);
            } finally {
                end.countDown();
                ended.run();
            }
        });
    }

    private void run(JobHandler<S> handler) {
        try {
            JobOutcome<S> outcome = handler.run(this);
            Thread.interrupted(); // too late to stop it: what it did shall be noted
            finish(outcome);
        } catch (LeaseLostException lost) {
            LOG.debug("Job {}: {}", id, lost.getMessage());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            settle(e);
        }
    }

    /** Puts the job back: at once where the host stopped it, later where it failed. */
    private void settle(Throwable cause) {
        Thread.interrupted(); // the database would refuse an interrupted thread
        try {
            if (stopping) {
                write(current()
                        .released(clock.instant(), current().state(), current().failures()));
                return;
            }
            int failures = current().failures() + 1;
            Duration pause = backoff(failures);
            LOG.warn("Job {} failed ({} in a row); it is tried again in {} s.", id, failures, pause.toSeconds(), cause);
            write(current().released(clock.instant().plus(pause), current().state(), failures));
        } catch (LeaseLostException lost) {
            LOG.debug("Job {}: {}", id, lost.getMessage());
        } catch (StorageException e) {
            LOG.warn("Job {} could not be put back; it runs again when its lease ends.", id, e);
        }
    }

    private void finish(JobOutcome<S> outcome) {
        switch (outcome) {
            case JobOutcome.Done<S> finished -> remove();
            case JobOutcome.Again<S>(Instant at, S next) -> write(current().released(at, codec.encode(next), 0));
        }
    }

    private static Duration backoff(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, MAX_BACKOFF_SHIFT));
        return pause.compareTo(MAX_BACKOFF) < 0 ? pause : MAX_BACKOFF;
    }

    private synchronized JobRecord current() {
        return record;
    }

    /** Renews the lease, or interrupts the run if it is lost. */
    void renew(String process, Instant until) {
        try {
            synchronized (this) {
                if (record.isRunning()) {
                    write(record.leasedTo(process, until));
                }
            }
        } catch (LeaseLostException lost) {
            LOG.info("Job {}: {}", id, lost.getMessage());
            stop();
        }
    }

    private synchronized void write(JobRecord next) {
        if (!store.replace(mine(), next)) {
            throw new LeaseLostException();
        }
        record = next;
    }

    private synchronized void remove() {
        if (!store.delete(mine())) {
            throw new LeaseLostException();
        }
    }

    /** The stored record as long as it is what this run wrote last. */
    private Versioned<JobRecord> mine() {
        Optional<Versioned<JobRecord>> read = store.getVersioned(id);
        if (read.isEmpty() || !read.get().record().owner().equals(record.owner()) || !record.isRunning()) {
            throw new LeaseLostException();
        }
        return read.get();
    }

    /** Asks the run to end. */
    synchronized void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Waits for the end until a moment of {@link System#nanoTime}. */
    boolean awaitEnd(long deadline) {
        try {
            return end.await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    JobStatus<S> status(S state, JobRecord job) {
        return new JobStatus<>(job.key(), state, job.due(), true, job.failures(), done, total, note);
    }

    @Override
    public String key() {
        return current().key();
    }

    @Override
    public S state() {
        return codec.decode(current().state());
    }

    @Override
    public int failures() {
        return current().failures();
    }

    @Override
    public void save(S state) {
        String json = codec.encode(state);
        synchronized (this) {
            write(record.withState(json));
        }
    }

    @Override
    public void progress(long reached, long of, String about) {
        done = reached;
        total = of;
        note = about;
    }

    @Override
    public boolean stopping() {
        return stopping;
    }
}
