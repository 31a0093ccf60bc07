package io.telecast.host.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {

    private final Instant start = Instant.parse("2030-01-01T00:00:00Z");
    private final AtomicLong advanced = new AtomicLong();

    @Override
    public Instant instant() {
        return start.plusNanos(advanced.get());
    }

    public void advance(Duration by) {
        advanced.addAndGet(by.toNanos());
    }
}
