package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** The kinds of jobs of one namespace. */
final class NamespaceJobs implements Jobs {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final JobEngine engine;
    private final String namespace;
    private final Semaphore runs;
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    NamespaceJobs(JobEngine engine, String namespace, Semaphore runs) {
        this.engine = engine;
        this.namespace = namespace;
        this.runs = runs;
    }

    @Override
    public <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A kind of job is named like clean-up (1 to 32 of a-z 0-9 -): " + name);
        }
        if (!defined.add(name)) {
            throw new IllegalStateException("The kind of job " + name + " is defined already.");
        }
        var queue = new JobQueue<>(
                engine, namespace + "/" + name, new StateCodec<>(stateType), handler, runs, () -> defined.remove(name));
        engine.add(queue);
        queue.start();
        return queue;
    }
}
