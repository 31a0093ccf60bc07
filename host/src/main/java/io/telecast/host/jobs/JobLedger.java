package io.telecast.host.jobs;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The stored jobs, and who has them. */
final class JobLedger {

    private static final int PAGE = 200;

    private final Store<JobRecord> store;
    private final JobClock clock;
    private final JobSetup setup;
    private final String process = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();

    JobLedger(Store<JobRecord> store, JobClock clock, JobSetup setup) {
        this.store = store;
        this.clock = clock;
        this.setup = setup;
    }

    Optional<JobRecord> find(String id) {
        return store.get(id);
    }

    /** Jobs of a kind, ordered by key, after a key. */
    Stream<JobRecord> list(String type, String afterKey, int limit) {
        return store.scan(JobRecord.id(type, afterKey), limit).stream()
                .takeWhile(job -> job.type().equals(type));
    }

    /** The first jobs of a kind by when a run may begin. */
    List<JobRecord> first(String type, int limit) {
        return store.range(JobRecord.BY_TIME, JobRecord.time(type, Instant.EPOCH), JobRecord.endOfTime(type), limit);
    }

    /** Writes a job unless a run has it that still goes on. */
    boolean schedule(JobRecord fresh, ActiveRuns runs) {
        while (true) {
            Optional<Versioned<JobRecord>> present = store.getVersioned(fresh.id());
            if (present.isPresent() && goesOn(present.get().record(), runs)) {
                return false;
            }
            boolean written = present.isPresent() ? store.replace(present.get(), fresh) : store.insert(fresh);
            if (written) {
                return true;
            }
        }
    }

    /** Writes a job unless there is one with its key. */
    boolean insert(JobRecord fresh) {
        return store.insert(fresh);
    }

    private boolean goesOn(JobRecord job, ActiveRuns runs) {
        if (!job.isLeased()) {
            return false;
        }
        if (job.isOf(process)) {
            return runs.contains(job.id());
        }
        return !setup.alone() && job.leaseEnd().isAfter(clock.now());
    }

    boolean delete(String id) {
        return store.delete(id);
    }

    /** Takes a job for a new run, if a run may still begin. */
    Optional<JobRecord> claim(String id) {
        Optional<Versioned<JobRecord>> read = store.getVersioned(id);
        Instant now = clock.now();
        if (read.isEmpty() || read.get().record().startable().isAfter(now)) {
            return Optional.empty();
        }
        String run = process + "#" + numbers.incrementAndGet();
        JobRecord leased = read.get().record().leased(run, setup.leaseEnd(now));
        return store.replace(read.get(), leased) ? Optional.of(leased) : Optional.empty();
    }

    /**
     * Changes a job that a run has.
     *
     * @throws LeaseLostException if the run does not have it any more
     */
    JobRecord change(JobRecord leased, UnaryOperator<JobRecord> change) {
        while (true) {
            Versioned<JobRecord> read = own(leased);
            JobRecord next = change.apply(read.record());
            if (store.replace(read, next)) {
                return next;
            }
        }
    }

    /**
     * Forgets a job that a run has.
     *
     * @throws LeaseLostException if the run does not have it any more
     */
    void finish(JobRecord leased) {
        while (!store.delete(own(leased))) {
            Thread.onSpinWait();
        }
    }

    private Versioned<JobRecord> own(JobRecord leased) {
        return store.getVersioned(leased.id())
                .filter(read -> read.record().run().equals(leased.run()))
                .orElseThrow(LeaseLostException::new);
    }

    /** Frees the jobs of a kind that a process left behind which is gone: nobody else is there. */
    void takeOver(String type) {
        if (!setup.alone()) {
            return;
        }
        String after = "";
        List<JobRecord> page = store.find(JobRecord.BY_RUN, type, after, PAGE);
        while (!page.isEmpty()) {
            for (JobRecord job : page) {
                if (!job.isOf(process)) {
                    store.update(job.id(), left -> left.isOf(process) ? left : left.released());
                }
            }
            after = page.getLast().id();
            page = store.find(JobRecord.BY_RUN, type, after, PAGE);
        }
    }
}
