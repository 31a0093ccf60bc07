package io.telecast.autodelete;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an order's files are due. */
class PendingTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @Test
    void theTimeRunsFromTheEndOfTheOrder() {
        Pending order = begun(HALF_HOUR).with(12, NOON.plusSeconds(60)).finish(NOON.plusSeconds(70));
        assertThat(order.due()).isEqualTo(NOON.plusSeconds(70).plus(HALF_HOUR));
        assertThat(order.messages()).containsExactly(11L, 12L);
        assertThat(order.wantsWarning()).isTrue();
    }

    @Test
    void hearingOfTheSameAgainChangesNothing() {
        Pending order = begun(HALF_HOUR).finish(NOON);
        assertThat(order.with(11, NOON.plusSeconds(5))).isEqualTo(order);
        assertThat(order.finish(NOON.plusSeconds(5))).isEqualTo(order);
    }

    @Test
    void nothingIsDueLaterThanABotMayDelete() {
        Duration most = Duration.ofMinutes(AutodeleteSettings.MOST_MINUTES);
        Pending order = begun(most).with(12, NOON.plus(Duration.ofHours(20)));
        assertThat(order.due()).isEqualTo(NOON.plus(Duration.ofHours(47)));
        assertThat(order.finish(NOON.plus(Duration.ofHours(20))).due()).isEqualTo(NOON.plus(Duration.ofHours(47)));
    }

    @Test
    void aFileThatFollowsAWarningMakesAnotherWarning() {
        Pending warned = begun(HALF_HOUR).finish(NOON);
        warned = warned.warn(warned.due(), 99);
        assertThat(warned.wantsWarning()).isFalse();
        Pending more = warned.with(12, NOON.plusSeconds(5)).finish(NOON.plusSeconds(6));
        assertThat(more.wantsWarning()).isTrue();
        assertThat(more.warning()).isEqualTo(99);
    }

    @Test
    void countsWhatCouldNotBeDeleted() {
        Pending left = begun(HALF_HOUR).with(12, NOON).without(List.of(11L, 12L), 1);
        assertThat(left.messages()).isEmpty();
        assertThat(left.files() - left.kept()).isEqualTo(1);
        assertThat(left.lost(NOON.plus(Duration.ofHours(48)))).isTrue();
        assertThat(left.lost(NOON.plus(Duration.ofHours(47)))).isFalse();
    }

    private static Pending begun(Duration delay) {
        var order = new Order("o1", 7, 1002, "order-1", 2);
        var file = new StoredFile(5, 7, 1001, MediaKind.VIDEO, "a.mp4", "video/mp4", 9, "", 0, 0, 0, NOON);
        return Pending.begun(new Delivery(order, file, new MessageRef(1002, 11), NOON), delay);
    }
}
