package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.chat.User;
import io.telecast.host.telegram.Update;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdateDispatcherTest {

    private final List<Update> seen = new CopyOnWriteArrayList<>();
    private final List<Integer> handled = new CopyOnWriteArrayList<>();

    @Test
    void keepsTheOrderOfAChat() {
        try (var dispatcher = new UpdateDispatcher(seen::add, revoked -> {})) {
            IntStream.range(0, 1_000).forEach(n -> dispatcher.accept(of(7), () -> handled.add(n)));
            await().until(() -> handled.size() == 1_000);
        }
        assertThat(handled).isSorted();
    }

    @Test
    void letsOneChatWaitWithoutHoldingUpAnother() throws InterruptedException {
        var release = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try (var dispatcher = new UpdateDispatcher(
                update -> {
                    if (update.chatId() == 1) {
                        awaitQuietly(release);
                    } else {
                        other.countDown();
                    }
                },
                revoked -> {})) {
            dispatcher.accept(of(1), () -> handled.add(1));
            dispatcher.accept(of(2), () -> handled.add(2));
            assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
            await().until(() -> handled.contains(2));
            assertThat(handled).doesNotContain(1);
            release.countDown();
        }
        await().until(() -> handled.contains(1));
    }

    @Test
    void countsAFailureAsHandled() {
        try (var dispatcher = new UpdateDispatcher(
                update -> {
                    throw new IllegalStateException("a bug");
                },
                revoked -> {})) {
            dispatcher.accept(of(1), () -> handled.add(1));
            await().until(() -> handled.contains(1));
        }
    }

    @Test
    void leavesWhatComesAfterTheEndUnhandled() {
        var dispatcher = new UpdateDispatcher(seen::add, revoked -> {});
        dispatcher.close();
        dispatcher.accept(of(1), () -> handled.add(1));
        assertThat(seen).isEmpty();
        assertThat(handled).isEmpty();
    }

    private static Update of(long userId) {
        return new Update.BlockChanged(new User(userId, "A", "", "", "en", false), true);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
