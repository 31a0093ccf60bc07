package io.telecast.api.job;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Does the work of a kind of job, on a thread of the plugin's own, for as long as it takes. May block. At most one run of a job is under
 * way in a cluster.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface JobHandler<S extends Record> {

    /**
     * Runs from the saved state. A run that was stopped by the host (restart, unload) starts again later from what it
     * saved.
     *
     * @throws Exception the job is tried again, after 1 s, 2 s, 4 s … up to 10 minutes
     */
    JobOutcome<S> run(JobRun<S> run) throws Exception;
}
