package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerPaceTest {

    private final WorkerPace pace = new WorkerPace();

    @Test
    void aNewOneGetsLittleAtFirstAndMoreWithEachPart() {
        assertThat(pace.allows(3)).isTrue();
        assertThat(pace.allows(4)).isFalse();
        for (int i = 0; i < 10; i++) {
            pace.brought(1000);
        }
        assertThat(pace.allows(13)).isTrue();
        assertThat(pace.allows(14)).isFalse();
        for (int i = 0; i < 100; i++) {
            pace.brought(1000);
        }
        assertThat(pace.allows(10_000)).isTrue();
    }

    @Test
    void oneThatFailedBeginsSmallAgain() {
        for (int i = 0; i < 100; i++) {
            pace.brought(1000);
        }
        pace.failed();
        assertThat(pace.allows(1)).isTrue();
        assertThat(pace.allows(2)).isFalse();
    }

    @Test
    void whatIsExpectedGrowsWithWhatItHas() {
        assertThat(pace.expected(5)).isZero();
        pace.brought(1000);
        assertThat(pace.expected(0)).isEqualTo(1000);
        assertThat(pace.expected(3)).isEqualTo(4000);
    }

    @Test
    void oneThatWasOutrunIsSlow() {
        pace.brought(1000);
        pace.outrun(50_000);
        assertThat(pace.expected(0)).isEqualTo(50_000);
        for (int i = 0; i < 60; i++) {
            pace.brought(1000);
        }
        assertThat(pace.expected(0)).isLessThan(1100);
    }
}
