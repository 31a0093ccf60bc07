package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jobs of one plugin. */
final class PluginJobs implements Jobs {

    private final PluginScope scope;
    private final Jobs jobs;

    PluginJobs(PluginScope scope, Jobs jobs) {
        this.scope = scope;
        this.jobs = jobs;
    }

    @Override
    public <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler) {
        var defined = new ArrayList<JobType<S>>(1);
        Registration owned = scope.own(Bound.JOBS, () -> {
            defined.add(jobs.define(name, stateType, run -> scope.call(CallKind.JOB, () -> handler.run(run))));
            return defined.getFirst();
        });
        return new Owned<>(scope, defined.getFirst(), owned);
    }

    private record Owned<S extends Record>(PluginScope scope, JobType<S> type, Registration registration)
            implements JobType<S> {

        private JobType<S> alive() {
            scope.check();
            return type;
        }

        @Override
        public boolean schedule(String key, Instant at, S state) {
            return alive().schedule(key, at, state);
        }

        @Override
        public boolean scheduleNew(String key, Instant at, S state) {
            return alive().scheduleNew(key, at, state);
        }

        @Override
        public boolean cancel(String key) {
            return alive().cancel(key);
        }

        @Override
        public Optional<JobStatus<S>> find(String key) {
            return alive().find(key);
        }

        @Override
        public List<JobStatus<S>> list(String afterKey, int limit) {
            return alive().list(afterKey, limit);
        }

        @Override
        public void close() {
            registration.close();
        }
    }
}
