package io.telecast.host.jobs;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.time.Instant;

/**
 * A job as it is kept.
 *
 * @param type namespace and name of its kind
 * @param key the job's key within its kind
 * @param state JSON of the kind's state record
 * @param due when it runs next; while it runs, when its lease ends
 * @param failures how often it failed in a row
 * @param owner the process that runs it, empty while none does
 */
record JobRecord(String type, String key, String state, Instant due, int failures, String owner) {

    static final String BY_TYPE = "type";
    static final String BY_DUE = "due";

    /** What {@link JobEngine} wants to be opened. */
    static StoreSpec<JobRecord> spec() {
        return StoreSpec.of("jobs", JobRecord.class, job -> id(job.type(), job.key()))
                .index(BY_TYPE, JobRecord::type)
                .index(BY_DUE, job -> due(job.type(), job.due()))
                .build();
    }

    static String id(String type, String key) {
        return type + "/" + key;
    }

    /** A place in the queue of a kind. */
    static String due(String type, Instant due) {
        return type + "@" + Index.sortable(due);
    }

    boolean isRunning() {
        return !owner.isEmpty();
    }

    JobRecord leasedTo(String process, Instant until) {
        return new JobRecord(type, key, state, until, failures, process);
    }

    JobRecord released(Instant at, String next, int failed) {
        return new JobRecord(type, key, next, at, failed, "");
    }

    JobRecord withState(String next) {
        return new JobRecord(type, key, next, due, failures, owner);
    }
}
