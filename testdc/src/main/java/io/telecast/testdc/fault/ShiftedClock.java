package io.telecast.testdc.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The data centre's clock, which can be put wrong. Thread-safe. */
public final class ShiftedClock implements InstantSource {

    private final InstantSource real;
    private volatile Duration shift = Duration.ZERO;

    ShiftedClock(InstantSource real) {
        this.real = real;
    }

    /** Ahead of the right time, or behind it if negative. */
    public void shift(Duration by) {
        shift = by;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    /** Seconds, as the protocol counts time. */
    public int seconds() {
        return (int) instant().getEpochSecond();
    }
}
