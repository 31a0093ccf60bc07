package io.telecast.dist.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Counts;
import io.telecast.dist.Product;
import io.telecast.dist.crash.Ledger.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of its work, over and over, on the same data. */
class CrashIT {
    private static final int ROUNDS = 20;

    @TempDir
    private Path data;

    @Test
    void nothingThatWasAcknowledgedIsLost() {
        var ledger = new Ledger();
        var random = new Random(20);
        var lost = new ArrayList<String>();
        var builder = Product.in(data);
        for (int round = 0; round < ROUNDS; round++) {
            try (var product = builder.start();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                lost.addAll(ledger.lost(product));
                var worker = new Worker(product, ledger, random);
                var work = CompletableFuture.runAsync(worker::run, threads);
                CompletableFuture.delayedExecutor(random.nextInt(300, 900), TimeUnit.MILLISECONDS, threads)
                        .execute(() -> {
                            worker.expectTheEnd();
                            product.kill();
                        });
                assertThat(work).as("the work of round " + round).succeedsWithin(Duration.ofSeconds(40));
            }
        }
        try (var product = builder.start()) {
            lost.addAll(ledger.lost(product));
            assertThat(product.console().err()).doesNotContain("ERROR");
        }

        Counts.print(
                "after " + ROUNDS + " kills",
                ledger.count(State.STREAMS) + " files stream, " + ledger.count(State.REVOKED) + " links revoked, "
                        + ledger.count(State.BANNED) + " users banned, " + lost.size() + " lost");
        assertThat(lost).isEmpty();
        assertThat(ledger.count(State.STREAMS)).isGreaterThan(10);
        assertThat(ledger.count(State.REVOKED)).isPositive();
        assertThat(ledger.count(State.BANNED)).isPositive();
    }
}
