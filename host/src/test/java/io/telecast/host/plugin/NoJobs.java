package io.telecast.host.plugin;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes kinds of jobs and runs none. Keeps nothing, which a mock would. */
final class NoJobs implements Jobs {

    @Override
    public <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler) {
        return new JobType<>() {
            @Override
            public boolean scheduleNew(String key, Instant at, S state) {
                return false;
            }

            @Override
            public boolean schedule(String key, Instant at, S state) {
                return true;
            }

            @Override
            public boolean cancel(String key) {
                return false;
            }

            @Override
            public Optional<JobStatus<S>> find(String key) {
                return Optional.empty();
            }

            @Override
            public List<JobStatus<S>> list(String afterKey, int limit) {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }
}
