package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of job: finds those that are due, claims them and runs them. */
final class JobQueue<S extends Record> implements JobType<S> {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final int BATCH = 64;
    private static final int MAX_KEY = 256;

    /** How long at most until the queue is looked at again: other processes add to it without telling. */
    private static final Duration POLL = Duration.ofSeconds(5);

    /** How long a run may take to heed its interruption before its kind counts as closed. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final JobEngine engine;
    private final Store<JobRecord> store;
    private final String type;
    private final StateCodec<S> codec;
    private final JobHandler<S> handler;
    private final Semaphore runs;
    private final Runnable onClose;
    private final Map<String, ActiveRun<S>> active = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private final Thread scheduler;
    private volatile boolean closed;

    JobQueue(
            JobEngine engine,
            String type,
            StateCodec<S> codec,
            JobHandler<S> handler,
            Semaphore runs,
            Runnable onClose) {
        this.engine = engine;
        this.store = engine.store();
        this.type = type;
        this.codec = codec;
        this.handler = handler;
        this.runs = runs;
        this.onClose = onClose;
        this.scheduler = Thread.ofVirtual().name("jobs-" + type).unstarted(this::schedule);
    }

    void start() {
        scheduler.start();
    }

    void wake() {
        changes.release();
    }

    @Override
    public boolean schedule(String key, Instant at, S state) {
        if (closed) {
            throw new IllegalStateException("The kind of job " + type + " is closed.");
        }
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("A job's key has 1 to " + MAX_KEY + " characters, not " + key.length());
        }
        var fresh = new JobRecord(type, key, codec.encode(state), at, 0, "");
        while (true) {
            Optional<Versioned<JobRecord>> present = store.getVersioned(JobRecord.id(type, key));
            if (present.isPresent() && isRunning(present.get().record())) {
                return false;
            }
            boolean written = present.isPresent() ? store.replace(present.get(), fresh) : store.insert(fresh);
            if (written) {
                wake();
                return true;
            }
        }
    }

    private boolean isRunning(JobRecord job) {
        return job.isRunning() && job.due().isAfter(engine.clock().instant());
    }

    @Override
    public boolean cancel(String key) {
        boolean was = store.delete(JobRecord.id(type, key));
        ActiveRun<S> run = active.get(key);
        if (run != null) {
            run.stop();
        }
        return was;
    }

    @Override
    public Optional<JobStatus<S>> find(String key) {
        return store.get(JobRecord.id(type, key)).map(this::status);
    }

    @Override
    public List<JobStatus<S>> list(String afterKey, int limit) {
        String after = afterKey.isEmpty() ? "" : JobRecord.id(type, afterKey);
        return store.find(JobRecord.BY_TYPE, type, after, limit).stream()
                .map(this::status)
                .toList();
    }

    private JobStatus<S> status(JobRecord job) {
        ActiveRun<S> run = active.get(job.key());
        S state = codec.decode(job.state());
        return run == null
                ? new JobStatus<>(job.key(), state, job.due(), false, job.failures(), 0, 0, "")
                : run.status(state, job);
    }

    private void schedule() {
        try {
            if (engine.alone()) {
                retrying(this::takeOverFromCrash);
            }
            while (!closed) {
                Duration pause = POLL;
                try {
                    pause = startDue();
                } catch (StorageException e) {
                    LOG.warn("The jobs of {} could not be looked up; trying again.", type, e);
                }
                if (changes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    changes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody else is there: whatever says that it runs was cut off by a crash. */
    private void takeOverFromCrash() {
        String after = "";
        List<JobRecord> page = store.find(JobRecord.BY_TYPE, type, after, BATCH);
        while (!page.isEmpty()) {
            for (JobRecord job : page) {
                if (job.isRunning() && !job.owner().equals(engine.process())) {
                    Instant now = engine.clock().instant();
                    store.update(JobRecord.id(type, job.key()), cut -> cut.released(now, cut.state(), cut.failures()));
                }
            }
            after = JobRecord.id(type, page.getLast().key());
            page = store.find(JobRecord.BY_TYPE, type, after, BATCH);
        }
    }

    private void retrying(Runnable step) throws InterruptedException {
        while (true) {
            try {
                step.run();
                return;
            } catch (StorageException e) {
                LOG.warn("The jobs of {} could not be looked up; trying again.", type, e);
                Thread.sleep(POLL);
            }
        }
    }

    /** Starts what is due and may run; answers how long to wait for the next. */
    private Duration startDue() throws InterruptedException {
        Instant now = engine.clock().instant();
        String first = JobRecord.due(type, Instant.EPOCH);
        List<JobRecord> due = store.range(JobRecord.BY_DUE, first, JobRecord.due(type, now.plusMillis(1)), BATCH);
        for (JobRecord job : due) {
            if (active.containsKey(job.key())) {
                continue; // its lease is about to be renewed
            }
            runs.acquire();
            if (closed || !claimAndRun(job)) {
                runs.release();
            }
        }
        if (due.size() == BATCH) {
            return Duration.ZERO;
        }
        List<JobRecord> next = store.range(JobRecord.BY_DUE, JobRecord.due(type, now.plusMillis(1)), type + "@~", 1);
        if (next.isEmpty()) {
            return POLL;
        }
        Duration wait = Duration.between(now, next.getFirst().due());
        return wait.compareTo(POLL) < 0 ? wait.plusMillis(1) : POLL;
    }

    private boolean claimAndRun(JobRecord seen) {
        Optional<Versioned<JobRecord>> read = store.getVersioned(JobRecord.id(type, seen.key()));
        Instant now = engine.clock().instant();
        if (read.isEmpty() || read.get().record().due().isAfter(now)) {
            return false;
        }
        JobRecord leased = read.get().record().leasedTo(engine.process(), now.plus(JobEngine.LEASE));
        if (!store.replace(read.get(), leased)) {
            return false;
        }
        var run = new ActiveRun<>(store, codec, leased, engine.clock());
        active.put(seen.key(), run);
        run.start(handler, () -> ended(seen.key(), run));
        return true;
    }

    private void ended(String key, ActiveRun<S> run) {
        active.remove(key, run);
        runs.release();
        wake();
    }

    void renewLeases() {
        for (ActiveRun<S> run : active.values()) {
            try {
                run.renew(engine.process(), engine.clock().instant().plus(JobEngine.LEASE));
            } catch (StorageException e) {
                LOG.warn("The lease of a job of {} could not be renewed.", type, e);
            }
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        scheduler.interrupt();
        long deadline = System.nanoTime() + CLOSING.toNanos();
        List<ActiveRun<S>> left = List.copyOf(active.values());
        left.forEach(ActiveRun::stop);
        for (ActiveRun<S> run : left) {
            if (!run.awaitEnd(deadline)) {
                LOG.warn("A job of {} does not heed its interruption.", type);
            }
        }
        engine.remove(this);
        onClose.run();
    }
}
