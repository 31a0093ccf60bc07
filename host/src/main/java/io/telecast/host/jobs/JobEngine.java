package io.telecast.host.jobs;

import io.telecast.api.job.Jobs;
import io.telecast.host.owner.Owner;
import io.telecast.host.store.RecordStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the jobs of every namespace. Any thread may call.
 *
 * <p>A job runs at most once at a time in the cluster: a run begins by writing its lease into the record, renews it, and
 * every later write of the run fails once the lease is not its own any more.
 */
public final class JobEngine implements AutoCloseable {

    private final JobSetup setup;
    private final JobClock clock;
    private final JobLedger ledger;
    private final ActiveRuns runs = new ActiveRuns();
    private final LeaseKeeper leases;
    private final Map<String, JobDispatcher> dispatchers = new ConcurrentHashMap<>();

    /**
     * Starts without any kind of job.
     *
     * @param namespace where the jobs are kept
     * @param alone whether no other process uses the database, so that jobs of a crashed one need no waiting for
     */
    public JobEngine(RecordStore records, String namespace, InstantSource clock, boolean alone) {
        this(records, namespace, new SystemJobClock(clock), JobSetup.of(alone));
    }

    JobEngine(RecordStore records, String namespace, JobClock clock, JobSetup setup) {
        this.setup = setup;
        this.clock = clock;
        this.ledger = new JobLedger(records.open(namespace, JobRecord.spec()), clock, setup);
        this.leases = new LeaseKeeper(runs, clock, setup);
    }

    /**
     * The jobs of a namespace. Each caller may define a kind of its own under the same name: the latest definition that
     * is open, and whose owner serves, runs what is due, so that a plugin's next version takes over without a gap.
     *
     * @param namespace letters, digits, dots, dashes and underscores
     */
    public Jobs jobs(Owner owner, String namespace) {
        return new NamespaceJobs(owner, namespace, dispatchers.computeIfAbsent(namespace, this::dispatcher));
    }

    private JobDispatcher dispatcher(String namespace) {
        return new JobDispatcher(namespace, ledger, runs, clock, setup);
    }

    /** Interrupts the jobs of an owner that is held, and waits a little for their end; they go on when it no longer is. */
    public void pause(Owner held) {
        runs.stop(run -> run.definition().isOf(held), setup.grace());
    }

    /** Looks at once for what is due, such as after a clock was moved. */
    public void wake() {
        dispatchers.values().forEach(JobDispatcher::wake);
    }

    /** When the next job becomes due that does not run yet; in the past if one waits for its turn. */
    public Optional<Instant> nextDue() {
        return dispatchers.values().stream()
                .map(JobDispatcher::nextDue)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The ids of the jobs that run now. */
    public List<String> running() {
        return runs.all().stream().map(ActiveRun::id).sorted().toList();
    }

    /** Whether nothing runs and nothing is due. */
    public boolean isResting() {
        long begun = runs.begun();
        boolean none = runs.none()
                && nextDue().filter(due -> !due.isAfter(clock.now())).isEmpty();
        // a run may have begun meanwhile: it goes on, or has left something that is due and was counted before it ended
        return none && runs.none() && runs.begun() == begun;
    }

    /** Interrupts what runs and waits a little for its end; unfinished jobs go on after the next start. */
    @Override
    public void close() {
        dispatchers.values().forEach(JobDispatcher::stop);
        runs.stop(run -> true, setup.grace());
        leases.close();
    }
}
