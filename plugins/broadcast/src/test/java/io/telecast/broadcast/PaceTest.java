package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void nothingIsKnownAtFirst() {
        var pace = new Pace(START, 100);
        pace.mark(START, 105);
        assertThat(pace.perSecond()).isZero();
        assertThat(pace.remaining(10)).isEmpty();
    }

    @Test
    void whatWasDoneBeforeDoesNotCount() {
        var pace = new Pace(START, 4000);
        pace.mark(START.plusSeconds(2), 4050);
        assertThat(pace.perSecond()).isEqualTo(25.0);
        assertThat(pace.remaining(500)).contains(Duration.ofSeconds(20));
    }

    @Test
    void theLastHalfMinuteDecides() {
        var pace = new Pace(START, 0);
        long done = 0;
        for (int second = 1; second <= 60; second++) {
            done += second <= 30 ? 30 : 10;
            pace.mark(START.plusSeconds(second), done);
        }
        assertThat(pace.perSecond()).isCloseTo(10.0, within(0.7));
    }

    @Test
    void aClockThatStandsOrGoesBackHarmsNothing() {
        var pace = new Pace(START, 0);
        pace.mark(START.minusSeconds(5), 10);
        assertThat(pace.perSecond()).isZero();
    }
}
