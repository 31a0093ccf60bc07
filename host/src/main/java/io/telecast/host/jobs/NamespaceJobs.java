package io.telecast.host.jobs;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import io.telecast.host.owner.Owner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The jobs of a namespace as one plugin version sees them. */
final class NamespaceJobs implements Jobs {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final Owner owner;
    private final String namespace;
    private final JobDispatcher dispatcher;
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    NamespaceJobs(Owner owner, String namespace, JobDispatcher dispatcher) {
        this.owner = owner;
        this.namespace = namespace;
        this.dispatcher = dispatcher;
    }

    @Override
    public <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The kind of job \"" + name + "\" must match " + NAME + ".");
        }
        if (!defined.add(name)) {
            throw new IllegalStateException("The kind of job " + name + " is defined already. Close it first.");
        }
        try {
            return dispatcher.define(owner, namespace + "/" + name, stateType, handler, () -> defined.remove(name));
        } catch (RuntimeException e) {
            defined.remove(name);
            throw e;
        }
    }
}
