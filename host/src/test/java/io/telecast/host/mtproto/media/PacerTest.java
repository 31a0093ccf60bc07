package io.telecast.host.mtproto.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.telegram.MediaException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long now = 5 * SECOND;
    private final Pacer pacer = new Pacer(20, () -> now);

    @Test
    void letsHalfASecondsWorthGoAtOnceAndSpreadsTheRest() throws Exception {
        for (int i = 0; i < 11; i++) {
            assertThat(pacer.reserve()).isZero();
        }
        assertThat(pacer.reserve()).isEqualTo(SECOND / 20);
        assertThat(pacer.reserve()).isEqualTo(SECOND / 10);
        now += SECOND;
        assertThat(pacer.reserve()).isZero();
    }

    @Test
    void asksNothingWhileItMustWait() throws Exception {
        pacer.flooded(Duration.ofSeconds(3));
        now += SECOND / 2;
        assertThatThrownBy(pacer::reserve)
                .isInstanceOfSatisfying(
                        MediaException.FloodWait.class,
                        flood -> assertThat(flood.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
        now += 3 * SECOND;
        assertThat(pacer.reserve()).isZero();
    }

    @Test
    void slowsDownOncePerFloodAndRecovers() throws Exception {
        pacer.flooded(Duration.ofSeconds(1));
        pacer.flooded(Duration.ofSeconds(1));
        assertThat(pacer.perSecond()).isEqualTo(14);
        now += 2 * SECOND;
        pacer.flooded(Duration.ofSeconds(1));
        assertThat(pacer.perSecond()).isEqualTo(10);
        for (int i = 0; i < 20; i++) {
            now += 31 * SECOND;
            pacer.reserve();
        }
        assertThat(pacer.perSecond()).isEqualTo(20);
    }

    @Test
    void fallsBelowThePaceThatWasTooFast() throws Exception {
        var fast = new Pacer(1000, () -> now);
        threeSecondsOf(fast, 50);
        fast.flooded(Duration.ofSeconds(1));
        assertThat(fast.perSecond()).isEqualTo(35);
    }

    @Test
    void fewReadsASecondLeaveTheSlowestPace() throws Exception {
        var fast = new Pacer(400, () -> now);
        for (int second = 0; second < 5; second++) {
            fast.reserve();
            now += SECOND;
        }
        fast.flooded(Duration.ofSeconds(1));
        assertThat(fast.perSecond()).isEqualTo(10);
    }

    @Test
    void theFewReadsBetweenTwoWaitsAreNotTakenForThePace() throws Exception {
        var fast = new Pacer(100, () -> now);
        threeSecondsOf(fast, 50);
        fast.flooded(Duration.ofSeconds(1));
        for (int i = 0; i < 2; i++) {
            now += SECOND + SECOND / 20;
            fast.reserve();
            fast.reserve();
            fast.flooded(Duration.ofSeconds(1));
        }
        assertThat(fast.perSecond()).isBetween(50 * 0.7 * 0.7 * 0.7 - 0.1, 50 * 0.7 * 0.7 * 0.7 + 0.1);
    }

    @Test
    void timeWithoutReadsIsLeftOut() throws Exception {
        var fast = new Pacer(1000, () -> now);
        for (int i = 0; i < 300; i++) {
            fast.reserve();
        }
        now += 10 * SECOND;
        fast.flooded(Duration.ofSeconds(1));
        assertThat(fast.perSecond()).isEqualTo(210);
    }

    @Test
    void neverComesToAHalt() {
        for (int i = 0; i < 100; i++) {
            now += 10 * SECOND;
            pacer.flooded(Duration.ofSeconds(1));
        }
        assertThat(pacer.perSecond()).isEqualTo(10);
    }

    private void threeSecondsOf(Pacer fast, int perSecond) throws Exception {
        for (int i = 0; i < 3 * perSecond; i++) {
            fast.reserve();
            now += SECOND / perSecond;
        }
    }
}
