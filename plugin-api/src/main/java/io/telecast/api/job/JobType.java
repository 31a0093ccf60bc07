package io.telecast.api.job;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of job. Closing it stops the handler; the jobs stay, and those that are made later wait with them, until the kind is defined again.
 *
 * <p>Calls block on the database; any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface JobType<S extends Record> extends Registration {

    /**
     * Makes a job, durable when this returns; one with the same key that does not run is replaced.
     *
     * @param key 1 to 256 characters
     * @param at when to run; the past means now
     * @return false, changing nothing, if a job with this key is running
     */
    boolean schedule(String key, Instant at, S state);

    /**
     * Makes a job unless there is one with this key, waiting or running; durable when this returns. For handlers that may
     * be called twice for the same message.
     *
     * @return false, changing nothing, if there is one
     */
    boolean scheduleNew(String key, Instant at, S state);

    /** Forgets a job, interrupting its run; answers whether there was one. */
    boolean cancel(String key);

    /** The job with this key, if there is one. */
    Optional<JobStatus<S>> find(String key);

    /** Jobs by key, after a key ("" for the first page). */
    List<JobStatus<S>> list(String afterKey, int limit);
}
