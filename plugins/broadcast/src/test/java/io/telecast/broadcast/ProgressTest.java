package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void everyReceiptIsCountedOnce() {
        Progress progress = Progress.NONE
                .withList(5, 1)
                .plus(Receipt.sent(1, 10, NOW))
                .plus(Receipt.unsent(2, Outcome.BLOCKED, "Blocked.", NOW))
                .plus(Receipt.unsent(3, Outcome.DELETED, "Gone.", NOW))
                .plus(Receipt.unsent(4, Outcome.FAILED, "Strange.", NOW));
        assertThat(progress.counts()).isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(progress.left()).isEqualTo(1);
        assertThat(progress.receipts()).hasSize(4);
        assertThat(progress.nextPage().receipts()).isEmpty();
        assertThat(progress.nextPage().counts().done()).isEqualTo(4);
    }

    @Test
    void onlyFailuresOneAfterAnotherMakeAStreak() {
        Receipt failed = Receipt.unsent(1, Outcome.FAILED, "Strange.", NOW);
        Progress twice = Progress.NONE.plus(failed).plus(failed);
        assertThat(twice.streak()).isEqualTo(2);
        assertThat(twice.plus(Receipt.sent(2, 10, NOW)).streak()).isZero();
        assertThat(twice.plus(Receipt.unsent(2, Outcome.BLOCKED, "", NOW)).streak())
                .isZero();
    }

    @Test
    void aListMadeAnewBeginsAtNothing() {
        Progress before = Progress.NONE.nextRun().withList(3, 1).plus(Receipt.sent(1, 10, NOW));
        assertThat(before.withList(7, 2))
                .isEqualTo(new Progress(1, true, 7, 2, 0, before.withList(7, 2).receipts(), Counts.NONE, 0));
    }
}
