package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkerHealthTest {

    private static final Instant START = Instant.EPOCH;

    private final WorkerHealth health = new WorkerHealth();

    /** Waiting for a worker is counted in milliseconds, whatever it has been through. */
    @Test
    void theMomentItIsReadyCanBeWaitedFor() {
        var fresh = new WorkerHealth();
        assertThat(fresh.readyAt().toEpochMilli()).isNotPositive();
        fresh.failed(Instant.EPOCH, Instant.ofEpochSecond(5));
        fresh.succeeded();
        assertThat(fresh.readyAt().toEpochMilli()).isNotPositive();
    }

    @Test
    void restsGrowWithFailuresInARowAndEndWithASuccess() {
        Instant now = START;
        health.failed(now, now);
        assertThat(health.readyAt()).isEqualTo(now.plusMillis(250));
        now = health.readyAt();
        health.failed(now, now);
        assertThat(health.readyAt()).isEqualTo(now.plusMillis(500));
        for (int i = 0; i < 100; i++) {
            now = health.readyAt();
            health.failed(now, now);
        }
        assertThat(health.readyAt()).isEqualTo(now.plusSeconds(30));
        health.succeeded();
        assertThat(health.ready(now)).isTrue();
        health.failed(now, now);
        assertThat(health.readyAt()).isEqualTo(now.plusMillis(250));
    }

    @Test
    void attemptsThatOneLossEndedCountOnce() {
        for (int i = 0; i < 10; i++) {
            health.failed(START, START.plusMillis(10));
        }
        assertThat(health.readyAt()).isEqualTo(START.plusMillis(260));
    }

    @Test
    void aSuccessDoesNotEndAFlood() {
        health.flood(START, Duration.ofSeconds(10));
        health.flood(START, Duration.ofSeconds(5));
        health.succeeded();
        assertThat(health.ready(START.plusMillis(9_999))).isFalse();
        assertThat(health.flooded(START)).isTrue();
        assertThat(health.ready(START.plusSeconds(10))).isTrue();
    }
}
