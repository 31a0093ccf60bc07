package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.host.owner.Owner;
import io.telecast.host.store.RecordCodec;
import io.telecast.host.store.RecordShape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A kind of job as somebody defined it. */
final class JobDefinition<S extends Record> implements JobType<S> {

    private static final int MAX_KEY = 256;

    private final Owner owner;
    private final String type;
    private final RecordCodec<S> codec;
    private final JobHandler<S> handler;
    private final JobDispatcher dispatcher;
    private final JobLedger ledger;
    private final ActiveRuns runs;
    private final Runnable onClose;
    private volatile boolean closed;

    JobDefinition(
            Owner owner,
            String type,
            Class<S> stateType,
            JobHandler<S> handler,
            JobDispatcher dispatcher,
            JobLedger ledger,
            ActiveRuns runs,
            Runnable onClose) {
        this.owner = owner;
        this.type = type;
        this.codec = new RecordCodec<>(stateType);
        this.handler = handler;
        this.dispatcher = dispatcher;
        this.ledger = ledger;
        this.runs = runs;
        this.onClose = onClose;
    }

    String type() {
        return type;
    }

    RecordCodec<S> codec() {
        return codec;
    }

    JobHandler<S> handler() {
        return handler;
    }

    /** Whether its handler is to run what is due. */
    boolean serves() {
        return owner.serves() && !owner.isHeld();
    }

    boolean isOf(Owner other) {
        return owner == other;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public boolean schedule(String key, Instant at, S state) {
        return woken(ledger.schedule(fresh(key, at, state), runs));
    }

    @Override
    public boolean scheduleNew(String key, Instant at, S state) {
        return woken(ledger.insert(fresh(key, at, state)));
    }

    private JobRecord fresh(String key, Instant at, S state) {
        if (key.length() > MAX_KEY || !RecordShape.storable(key)) {
            throw new IllegalArgumentException("A job's key must have 1 to " + MAX_KEY
                    + " characters of well-formed Unicode without NUL; this one has " + key.length() + ".");
        }
        return JobRecord.fresh(type, key, codec.encode(state), at);
    }

    private boolean woken(boolean scheduled) {
        if (scheduled) {
            dispatcher.wake();
        }
        return scheduled;
    }

    @Override
    public boolean cancel(String key) {
        String id = JobRecord.id(type, key);
        boolean was = ledger.delete(id);
        runs.find(id).ifPresent(ActiveRun::stop);
        return was;
    }

    @Override
    public Optional<JobStatus<S>> find(String key) {
        return ledger.find(JobRecord.id(type, key)).map(this::status);
    }

    @Override
    public List<JobStatus<S>> list(String afterKey, int limit) {
        return ledger.list(type, afterKey, limit).map(this::status).toList();
    }

    private JobStatus<S> status(JobRecord job) {
        Optional<ActiveRun<?>> run = runs.find(job.id()).filter(each -> each.has(job));
        Progress progress = run.map(ActiveRun::lastProgress).orElse(Progress.NONE);
        S state = codec.decode("job " + job.id(), job.state());
        return new JobStatus<>(
                job.key(),
                state,
                job.due(),
                run.isPresent(),
                job.failures(),
                progress.done(),
                progress.total(),
                progress.note());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            dispatcher.remove(this);
            onClose.run();
        }
    }
}
