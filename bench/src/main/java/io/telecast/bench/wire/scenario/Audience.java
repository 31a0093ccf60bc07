package io.telecast.bench.wire.scenario;

import java.time.Duration;

/**
 * Many viewers who read at a pace of their own.
 *
 * @param within in which time they come, evenly; zero for all at once
 */
public record Audience(int viewers, Duration within) {

    /** When one of them comes. */
    Duration arrival(int viewer) {
        return within.multipliedBy(viewer).dividedBy(viewers);
    }
}
