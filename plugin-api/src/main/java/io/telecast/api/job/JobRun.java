package io.telecast.api.job;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * One run of a job.
 *
 * <p>Belongs to the run; use it on the thread that runs.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface JobRun<S extends Record> {

    /** Names the job within its kind. */
    String key();

    /** The state as scheduled or as last saved. */
    S state();

    /** How often this job was tried before without success. */
    int failures();

    /** Saves how far the work has come; durable when it returns. After a crash the job runs again from here. */
    void save(S state);

    /** Tells operators how far the work has come; cheap, not durable. */
    void progress(long done, long total, String note);

    /** Whether the work shall end soon: it was cancelled or the plugin stops. The thread is interrupted too. */
    boolean stopping();
}
