package io.telecast.host.jobs;

import io.telecast.api.job.Jobs;
import io.telecast.api.storage.Store;
import io.telecast.host.store.RecordStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Runs the jobs of every namespace. Safe to use from any thread. */
public final class JobEngine implements AutoCloseable {

    /** How long a crashed process keeps its jobs from the other processes of a cluster. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Runs at a time in one namespace. */
    private static final int MAX_RUNS = 32;

    private final Store<JobRecord> store;
    private final InstantSource clock;
    private final boolean alone;
    private final String process = UUID.randomUUID().toString();
    private final List<JobQueue<?>> queues = new CopyOnWriteArrayList<>();
    private final Heartbeat heartbeat;

    /**
     * Starts without any kind of job.
     *
     * @param alone whether no other process uses the database, so that jobs of a crashed one need no waiting for
     */
    public JobEngine(RecordStore records, String namespace, InstantSource clock, boolean alone) {
        this.store = records.open(namespace, JobRecord.spec());
        this.clock = clock;
        this.alone = alone;
        this.heartbeat = new Heartbeat(queues, LEASE.dividedBy(3));
    }

    /** The jobs of a namespace; its kinds share a bounded number of runs. */
    public Jobs jobs(String namespace) {
        return new NamespaceJobs(this, namespace, new Semaphore(MAX_RUNS));
    }

    /** Looks at once for what is due, such as after a clock was moved. */
    public void wake() {
        queues.forEach(JobQueue::wake);
    }

    Store<JobRecord> store() {
        return store;
    }

    InstantSource clock() {
        return clock;
    }

    String process() {
        return process;
    }

    boolean alone() {
        return alone;
    }

    void add(JobQueue<?> queue) {
        queues.add(queue);
    }

    void remove(JobQueue<?> queue) {
        queues.remove(queue);
    }

    /** Interrupts what runs; unfinished jobs go on after the next start. */
    @Override
    public void close() {
        heartbeat.close();
        queues.forEach(JobQueue::close);
    }
}
