package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant LATER = NOW.plus(Breaker.REST);

    private final Breaker breaker = new Breaker();

    @Test
    void opensAfterFailuresInARow() {
        fail(Breaker.FAILURES - 1);
        breaker.record(true, NOW);
        fail(Breaker.FAILURES - 1);
        assertThat(breaker.allows(NOW)).isTrue();
        fail(1);
        assertThat(breaker.allows(NOW)).isFalse();
        assertThat(breaker.allows(LATER.minusNanos(1))).isFalse();
        assertThat(breaker.open(NOW)).isTrue();
    }

    @Test
    void letsOneTryAfterTheRest() {
        fail(Breaker.FAILURES);
        assertThat(breaker.allows(LATER)).isTrue();
        assertThat(breaker.allows(LATER)).isFalse();
    }

    @Test
    void closesWhenTheTryWorks() {
        fail(Breaker.FAILURES);
        assertThat(breaker.allows(LATER)).isTrue();
        breaker.record(true, LATER);
        assertThat(breaker.allows(LATER)).isTrue();
        assertThat(breaker.allows(LATER)).isTrue();
    }

    @Test
    void restsAgainWhenItDoesNot() {
        fail(Breaker.FAILURES);
        assertThat(breaker.allows(LATER)).isTrue();
        breaker.record(false, LATER);
        assertThat(breaker.allows(LATER.plusSeconds(1))).isFalse();
        assertThat(breaker.allows(LATER.plus(Breaker.REST))).isTrue();
    }

    @Test
    void isNotHeldUpByATryThatNeverEnds() {
        fail(Breaker.FAILURES);
        assertThat(breaker.allows(LATER)).isTrue();
        assertThat(breaker.allows(LATER.plus(Breaker.REST))).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.record(false, NOW);
        }
    }
}
