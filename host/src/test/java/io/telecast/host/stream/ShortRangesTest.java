package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Players that ask for short ranges, each where the last one ended, are read ahead of like those that ask once. */
class ShortRangesTest {

    private static final int CHUNK = TestEngine.CHUNK;

    private final TestEngine engine = new TestEngine(16 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final FileRecord file = engine.file(51, 100L * CHUNK);
    private final Viewer viewer = Viewer.of("10.0.0.1", 7, file.message());

    ShortRangesTest() {
        engine.addWorker(PooledWorker.Role.WORKER);
    }

    @AfterEach
    void nothingIsLeft() {
        engine.streamer.close();
        engine.assertIdle();
    }

    @Test
    void theSecondRangeInARowHasWhatFollowsIt() throws Exception {
        int range = CHUNK / 4;
        read(viewer, 0, range);
        assertFetched(1);

        read(viewer, range, range);

        assertFetched(3);
        // the player goes on, and all that it comes to is there
        for (int i = 2; i < 12; i++) {
            long misses = engine.cache.misses();
            try (ByteRun run = engine.streamer.open(viewer, file, (long) i * range, range)) {
                assertThat(engine.cache.misses()).as("range %d", i).isEqualTo(misses);
                assertRight(run, (long) i * range, range);
            }
            await().until(() -> engine.cache.fetches() == 0);
        }
    }

    @Test
    void theWindowGrowsFromRangeToRange() throws Exception {
        for (int i = 0; i < 40; i++) {
            read(viewer, (long) i * CHUNK, CHUNK);
        }
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(engine.upstream()).isEqualTo((40L + 4) * CHUNK);
    }

    @Test
    void rangesHereAndThereHaveNothingFetchedAhead() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 20; i++) {
            read(viewer, random.nextInt(100) * (long) CHUNK, 1000);
        }
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(engine.upstream()).isLessThanOrEqualTo(20L * CHUNK);
        assertThat(engine.cache.leases()).isZero();
    }

    @Test
    void anothersRangeIsNoContinuation() throws Exception {
        read(viewer, 0, CHUNK);
        read(Viewer.of("10.0.0.2", 7, file.message()), CHUNK, CHUNK);
        read(Viewer.alone(), CHUNK, CHUNK);
        assertFetched(2);
    }

    @Test
    void whoDoesNotComeBackLeavesNothing() throws Exception {
        read(viewer, 0, CHUNK);
        read(viewer, CHUNK, CHUNK);
        assertThat(engine.cache.leases()).isPositive();
        await().atMost(Duration.ofSeconds(10)).until(() -> engine.cache.leases() == 0);
    }

    private void read(Viewer who, long offset, int length) throws IOException, InterruptedException {
        try (ByteRun run = engine.streamer.open(who, file, offset, length)) {
            assertRight(run, offset, length);
        }
    }

    private void assertRight(ByteRun run, long offset, int length) throws IOException, InterruptedException {
        ByteBuffer read = ByteBuffer.allocate(length);
        while (read.hasRemaining()) {
            read.put(run.next(Pulse.STEADY));
        }
        assertThat(read.array()).isEqualTo(SourceBytes.range(51, offset, length));
    }

    private void assertFetched(int chunks) {
        await().untilAsserted(() -> {
            assertThat(engine.cache.fetches()).isZero();
            assertThat(engine.upstream()).isEqualTo((long) chunks * CHUNK);
        });
    }
}
