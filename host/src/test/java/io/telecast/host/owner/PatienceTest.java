package io.telecast.host.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void whoIsHeldIsWaitedFor() throws Exception {
        var task = new CompletableFuture<String>();
        var looks = new AtomicInteger();
        String answer = Patience.get(task, 1, () -> {
            if (looks.incrementAndGet() == 3) {
                task.complete("late");
            }
            return true;
        });
        assertThat(answer).isEqualTo("late");
    }

    @Test
    void whoIsNotHeldIsNot() {
        assertThatThrownBy(() -> Patience.get(new CompletableFuture<>(), -1, () -> false))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void whoWasHeldAndHangsIsNotWaitedForForEver() {
        var looks = new AtomicInteger();
        assertThatThrownBy(() -> Patience.get(new CompletableFuture<>(), 1, () -> looks.incrementAndGet() < 3))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void failuresComeThrough() {
        var task = new CompletableFuture<String>();
        task.completeExceptionally(new LeavingException("gone"));
        assertThatThrownBy(() -> Patience.get(task, 1, () -> true))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(LeavingException.class);
    }
}
