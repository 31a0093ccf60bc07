package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartTimesTest {

    private static final int PART = 512 * 1024;

    private final PartTimes times = new PartTimes();

    @Test
    void nothingIsLateWhileTooLittleIsKnown() {
        came(64, 30);
        assertThat(times.late()).isEmpty();
    }

    @Test
    void lateIsWhatNinetyNineOfAHundredAreNot() {
        came(1000, 30);
        assertThat(times.late()).contains(Duration.ofMillis(30));
        came(5, 900);
        came(95, 40);
        assertThat(times.late().orElseThrow()).isBetween(Duration.ofMillis(40), Duration.ofMillis(900));
    }

    @Test
    void followsASlowerNetwork() {
        came(600, 30);
        came(600, 200);
        assertThat(times.late()).contains(Duration.ofMillis(200));
    }

    @Test
    void asksForNoMoreThanAFiftiethTwice() {
        came(1000, 30);
        int twice = 0;
        for (int i = 0; i < 1000; i++) {
            twice += times.askTwice(PART) ? 1 : 0;
        }
        assertThat(twice).isEqualTo(20);
        assertThat(times.askedTwice()).isEqualTo(20L * PART);
    }

    private void came(int count, long millis) {
        for (int i = 0; i < count; i++) {
            times.came(PART, TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }
}
