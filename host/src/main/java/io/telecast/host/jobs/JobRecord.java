package io.telecast.host.jobs;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as it is kept.
 *
 * @param type namespace and name of its kind
 * @param key the job's key within its kind
 * @param state JSON of the kind's state record
 * @param due when it runs next, or was to run when the present run began
 * @param failures how often it failed in a row
 * @param run the run that has it, empty while none does: the process, a hash sign and a number
 * @param leaseEnd when another process may take it from that run
 */
record JobRecord(String type, String key, String state, Instant due, int failures, String run, Instant leaseEnd) {

    static final String BY_TIME = "time";
    static final String BY_RUN = "run";

    /** In the year 9999. */
    static final Instant LATEST = Instant.ofEpochSecond(253_402_300_000L);

    static StoreSpec<JobRecord> spec() {
        return StoreSpec.of("jobs", JobRecord.class, JobRecord::id)
                .index(BY_TIME, job -> time(job.type(), job.startable()))
                .optionalIndex(BY_RUN, job -> job.isLeased() ? Optional.of(job.type()) : Optional.empty())
                .build();
    }

    static JobRecord fresh(String type, String key, String state, Instant due) {
        return new JobRecord(type, key, state, orderly(due), 0, "", Instant.EPOCH);
    }

    static String id(String type, String key) {
        return type + "/" + key;
    }

    String id() {
        return id(type, key);
    }

    /** A place in the queue of a kind. */
    static String time(String type, Instant time) {
        return type + "@" + Index.sortable(time);
    }

    /** Behind every place in the queue of a kind. */
    static String endOfTime(String type) {
        return type + "@~";
    }

    boolean isLeased() {
        return !run.isEmpty();
    }

    boolean isOf(String process) {
        return run.startsWith(process + "#");
    }

    /** When a run may begin. */
    Instant startable() {
        return isLeased() ? leaseEnd : due;
    }

    JobRecord leased(String newRun, Instant until) {
        return new JobRecord(type, key, state, due, failures, newRun, until);
    }

    JobRecord withState(String next) {
        return new JobRecord(type, key, next, due, failures, run, leaseEnd);
    }

    /** As it was before the run, with what the run saved. */
    JobRecord released() {
        return new JobRecord(type, key, state, due, failures, "", Instant.EPOCH);
    }

    JobRecord again(Instant at, String next) {
        return new JobRecord(type, key, next, orderly(at), 0, "", Instant.EPOCH);
    }

    JobRecord failed(Instant retry) {
        return new JobRecord(type, key, state, retry, failures + 1, "", Instant.EPOCH);
    }

    /** A time that an index can hold. */
    private static Instant orderly(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }

    /** Leaves the state out: it may hold secrets. */
    @Override
    public String toString() {
        return id();
    }
}
