package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One who downloads what nobody else wants does not drive out what many watch over and over. */
class ScanResistanceTest {

    private static final int CHUNK = TestEngine.CHUNK;
    private static final int CACHE_CHUNKS = 256;
    private static final int POPULAR_FILES = 10;
    private static final int POPULAR_CHUNKS = 8;
    private static final long POPULAR_BYTES = (long) POPULAR_FILES * POPULAR_CHUNKS * CHUNK;
    private static final int WATCHERS = 50;
    private static final int WATCHERS_A_STEP = 2;
    private static final int SCANNED_CHUNKS = 10 * CACHE_CHUNKS;

    private final TestEngine engine =
            new TestEngine((long) CACHE_CHUNKS * CHUNK, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final long[] places = new long[WATCHERS];
    private final Random random = new Random(3);
    private final List<FileRecord> popular = new ArrayList<>();

    ScanResistanceTest() {
        engine.addWorker(PooledWorker.Role.WORKER);
        for (int i = 0; i < POPULAR_FILES; i++) {
            popular.add(engine.file(500 + i, (long) POPULAR_CHUNKS * CHUNK));
        }
    }

    @Test
    void whatManyWatchIsNotFetchedAgainDuringADownload() throws Exception {
        for (int round = 0; round < 5; round++) {
            for (FileRecord file : popular) {
                engine.read(file, 0, file.size());
            }
        }
        await().until(() -> engine.cache.fetches() == 0);
        FileRecord scanned = engine.file(900, (long) SCANNED_CHUNKS * CHUNK);
        long popularBefore = engine.upstream();

        scan(scanned, SCANNED_CHUNKS);

        await().until(() -> engine.cache.fetches() == 0);
        long again = engine.upstream() - popularBefore - scanned.size();
        assertThat(again)
                .as("of what is watched thousands of times, though the download is ten times the cache")
                .isLessThanOrEqualTo(POPULAR_BYTES);
        engine.assertIdle();
    }

    @Test
    void norDuringOneWithFollowers() throws Exception {
        whatManyWatchIsNotFetchedAgainDuringADownload();
        FileRecord scanned = engine.file(901, (long) SCANNED_CHUNKS * CHUNK);
        long before = engine.upstream();

        try (ByteRun follower = engine.streamer.open(scanned, 0, scanned.size())) {
            try (ByteRun leader = engine.streamer.open(scanned, 0, scanned.size())) {
                for (int chunk = 0; chunk < SCANNED_CHUNKS; chunk++) {
                    readTo(leader, scanned, chunk + 1);
                    readTo(follower, scanned, chunk - 5);
                    watch(chunk);
                }
            }
        }

        await().until(() -> engine.cache.fetches() == 0);
        assertThat(engine.upstream() - before - scanned.size()).isLessThanOrEqualTo(POPULAR_BYTES);
        engine.assertIdle();
    }

    private void scan(FileRecord scanned, int chunks) throws Exception {
        try (ByteRun run = engine.streamer.open(scanned, 0, scanned.size())) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                readTo(run, scanned, chunk + 1);
                watch(chunk);
            }
        }
    }

    /** Some of the watchers read on, from the beginning again when they are at the end. */
    private void watch(int step) throws Exception {
        for (int i = 0; i < WATCHERS_A_STEP; i++) {
            int watcher = random.nextInt(WATCHERS);
            FileRecord file = popular.get(watcher % POPULAR_FILES);
            long place = (places[watcher]++ % POPULAR_CHUNKS) * CHUNK;
            assertThat(engine.read(file, place, 100))
                    .as("step %d", step)
                    .isEqualTo(SourceBytes.range(file.message().messageId(), place, 100));
        }
    }

    private static void readTo(ByteRun run, FileRecord file, int chunks) throws Exception {
        while (file.size() - run.remaining() < (long) chunks * CHUNK) {
            run.next(Pulse.STEADY);
        }
    }
}
