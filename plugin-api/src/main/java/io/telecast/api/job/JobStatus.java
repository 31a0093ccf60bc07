package io.telecast.api.job;

import io.telecast.api.Stable;
import java.time.Instant;

/**
 * What is known of a job.
 *
 * @param due when it runs next
 * @param running whether a run is under way in this process
 * @param failures how often it failed in a row
 * @param done how far the run has come, of {@code total}; both 0 where it does not tell
 * @param note what the run tells about itself
 * @since 1.0
 */
@Stable
public record JobStatus<S extends Record>(
        String key, S state, Instant due, boolean running, int failures, long done, long total, String note) {}
