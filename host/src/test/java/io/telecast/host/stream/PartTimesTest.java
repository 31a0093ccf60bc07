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
    void lateIsWhatNinetyNineOfAHundredAreNotAndMuchLaterThanMost() {
        came(1000, 30);
        assertThat(times.late()).contains(Duration.ofMillis(90));
        came(20, 900);
        came(492, 30);
        assertThat(times.late()).contains(Duration.ofMillis(900));
    }

    @Test
    void followsASlowerNetwork() {
        came(600, 30);
        came(600, 200);
        assertThat(times.late()).contains(Duration.ofMillis(600));
    }

    @Test
    void asksForNoMoreThanAFiftiethTwice() {
        came(1000, 30);
        assertThat(asked(1000)).as("not more than two at once").isEqualTo(2);
        int twice = 0;
        for (int i = 0; i < 1000; i++) {
            came(1, 30);
            twice += asked(1);
        }
        assertThat(twice).isEqualTo(20);
        assertThat(times.askedTwice()).isEqualTo(22L * PART);
    }

    private int asked(int tries) {
        int asked = 0;
        for (int i = 0; i < tries; i++) {
            asked += times.askTwice(PART) ? 1 : 0;
        }
        return asked;
    }

    private void came(int count, long millis) {
        for (int i = 0; i < count; i++) {
            times.came(PART, TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }
}
