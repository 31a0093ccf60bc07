package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int MOST = 16;

    private final ReadAhead ahead = new ReadAhead(MOST, 0);
    private long now;

    @Test
    void growsFastAtFirstWhileTheReaderWaitsForUs() {
        assertThat(ahead.window()).isEqualTo(2);
        for (int expected : new int[] {8, 16, 16}) {
            chunk(100, 90);
            assertThat(ahead.window()).isEqualTo(expected);
        }
    }

    @Test
    void doublesLater() {
        for (int i = 0; i < 30; i++) {
            chunk(1000, 0);
        }
        for (int expected : new int[] {6, 12, 16}) {
            chunk(100, 90);
            assertThat(ahead.window()).isEqualTo(expected);
        }
    }

    @Test
    void fallsToWhatASlowReaderUsesInTwoSeconds() {
        for (int i = 0; i < 5; i++) {
            chunk(100, 90);
        }
        for (int i = 0; i < 20; i++) {
            chunk(1000, 0);
        }
        assertThat(ahead.window()).isEqualTo(3);
    }

    @Test
    void growsSlowlyForAFastReaderWhoFindsEverythingReady() {
        chunk(10, 0);
        assertThat(ahead.window()).isEqualTo(3);
        chunk(10, 0);
        assertThat(ahead.window()).isEqualTo(4);
    }

    @Test
    void neverBelowOne() {
        for (int i = 0; i < 5; i++) {
            chunk(60_000, 0);
        }
        assertThat(ahead.window()).isEqualTo(1);
    }

    private void chunk(long millis, long waitedMillis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        ahead.waited(TimeUnit.MILLISECONDS.toNanos(waitedMillis));
        ahead.chunkRead(now);
    }
}
