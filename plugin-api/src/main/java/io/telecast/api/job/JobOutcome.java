package io.telecast.api.job;

import io.telecast.api.Stable;
import java.time.Instant;

/**
 * How a run ended.
 *
 * @since 1.0
 */
@Stable
public sealed interface JobOutcome<S extends Record> {

    /** Finished: the job is forgotten. */
    record Done<S extends Record>() implements JobOutcome<S> {}

    /** To be run again at a time, with a state. */
    record Again<S extends Record>(Instant at, S state) implements JobOutcome<S> {}

    /** The job is finished. */
    static <S extends Record> JobOutcome<S> done() {
        return new Done<>();
    }

    /** The job goes on at a time; the past means now. */
    static <S extends Record> JobOutcome<S> again(Instant at, S state) {
        return new Again<>(at, state);
    }
}
