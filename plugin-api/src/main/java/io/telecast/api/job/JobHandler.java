package io.telecast.api.job;

/**
 * Does the work of a kind of job, on a virtual thread. At most one run of a job is under way in a cluster.
 *
 * @since 0.1
 */
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
