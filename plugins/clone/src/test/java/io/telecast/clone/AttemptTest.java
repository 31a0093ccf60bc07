package io.telecast.clone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void waitsLongerEachTimeUpToTenMinutes() {
        Attempt attempt = Attempt.QUIETLY.failed();
        assertThat(attempt.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(attempt.failed().pause()).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 100; i++) {
            attempt = attempt.failed();
        }
        assertThat(attempt.pause()).isEqualTo(Duration.ofMinutes(10));
    }
}
