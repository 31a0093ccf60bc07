package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.storage.StorageException;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the jobs of one namespace when they are due. Sleeps until exactly then, or until something changes. */
final class JobDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final JobLedger ledger;
    private final ActiveRuns runs;
    private final JobClock clock;
    private final JobSetup setup;
    private final Definitions definitions = new Definitions();
    private final Semaphore free;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    JobDispatcher(String namespace, JobLedger ledger, ActiveRuns runs, JobClock clock, JobSetup setup) {
        this.ledger = ledger;
        this.runs = runs;
        this.clock = clock;
        this.setup = setup;
        this.free = new Semaphore(setup.runs());
        // inherits nothing, since its first caller may be a plugin that is unloaded later
        this.thread = Thread.ofVirtual()
                .name("jobs-" + namespace)
                .inheritInheritableThreadLocals(false)
                .unstarted(this::dispatch);
        thread.setContextClassLoader(JobDispatcher.class.getClassLoader());
        thread.start();
    }

    <S extends Record> JobDefinition<S> define(
            Owner owner, String type, Class<S> stateType, JobHandler<S> handler, Runnable onClose) {
        if (stopped) {
            throw new IllegalStateException("The host is stopping; no kind of job can be defined any more.");
        }
        ledger.takeOver(type);
        JobDefinition<S> definition = new JobDefinition<>(owner, type, stateType, handler, this, ledger, runs, onClose);
        definitions.add(definition);
        wake();
        return definition;
    }

    /** Ends the runs of a definition; an older one of the same kind takes over if there is one. */
    void remove(JobDefinition<?> definition) {
        definitions.remove(definition);
        runs.stop(run -> run.definition() == definition, setup.grace());
        wake();
    }

    /** When the next job becomes due that does not run yet. */
    Optional<Instant> nextDue() {
        return definitions.inTurn().stream()
                .flatMap(definition -> ledger.first(definition.type(), runs.count(definition.type()) + 1).stream())
                .filter(job -> !runs.contains(job.id()))
                .map(JobRecord::startable)
                .min(Comparator.naturalOrder());
    }

    void wake() {
        signal.release();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void dispatch() {
        try {
            while (!stopped) {
                Instant next;
                try {
                    next = startDue();
                } catch (StorageException e) {
                    LOG.warn("Jobs that are due could not be looked up; trying again in {}", AFTER_FAILURE, e);
                    next = clock.now().plus(AFTER_FAILURE);
                }
                clock.await(signal, next);
            }
        } catch (InterruptedException e) {
            LOG.debug("No more jobs are started", e);
        }
    }

    /** Starts what is due; answers when to look again unless something changes. */
    private Instant startDue() {
        Instant now = clock.now();
        Instant next = setup.nextLook(now);
        for (JobDefinition<?> definition : definitions.inTurn()) {
            Instant look = startDue(definition, now);
            next = look.isBefore(next) ? look : next;
        }
        return next;
    }

    private Instant startDue(JobDefinition<?> definition, Instant now) {
        // those that run are in the list too while their lease is not written yet
        int limit = free.availablePermits() + runs.count(definition.type()) + 1;
        List<JobRecord> first = ledger.first(definition.type(), limit);
        for (JobRecord job : first) {
            if (job.startable().isAfter(now)) {
                return job.startable();
            }
            if (!runs.contains(job.id()) && !start(definition, job)) {
                // the end of any run will be signalled
                return Instant.MAX;
            }
        }
        return first.size() == limit ? now : Instant.MAX;
    }

    /** Answers false if no more runs may begin. */
    private boolean start(JobDefinition<?> definition, JobRecord job) {
        if (!free.tryAcquire()) {
            return false;
        }
        ActiveRun<?> run = new ActiveRun<>(definition, job.id(), ledger, clock);
        if (!runs.add(run)) {
            free.release();
            return true;
        }
        if (stopped || definition.isClosed() || !definition.serves()) {
            // whoever closed or held it may have looked for its runs already
            runs.remove(run);
            run.abandon();
            free.release();
            return true;
        }
        run.start(() -> {
            runs.remove(run);
            free.release();
            wake();
        });
        return true;
    }
}
