package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Viewers who follow one another: what the first has read is there for the last, and goes when it has passed. */
class FollowersTest {

    private static final int CHUNK = TestEngine.CHUNK;
    private static final int CACHE_CHUNKS = 64;

    private final TestEngine engine =
            new TestEngine((long) CACHE_CHUNKS * CHUNK, Duration.ofSeconds(5), Duration.ofSeconds(20));

    FollowersTest() {
        engine.addWorker(PooledWorker.Role.WORKER);
        engine.addWorker(PooledWorker.Role.WORKER);
    }

    @AfterEach
    void nothingIsLeft() {
        engine.assertIdle();
    }

    @Test
    void manyWhoFollowCloselyHaveEachChunkFetchedOnce() throws Exception {
        int files = 8;
        int chunks = 60;
        int behind = 3;
        var crowds = new ArrayList<Crowd>();
        for (int i = 0; i < files; i++) {
            crowds.add(new Crowd(engine.file(100 + i, (long) chunks * CHUNK), 4));
        }

        for (int step = 0; step < chunks + behind; step++) {
            for (Crowd crowd : crowds) {
                crowd.step(step, behind);
            }
        }

        crowds.forEach(Crowd::close);
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(engine.upstream()).isLessThanOrEqualTo((long) files * chunks * CHUNK * 105 / 100);
        assertThat(engine.cache.memoryBytes()).isLessThanOrEqualTo(engine.cache.budget());
    }

    @Test
    void whatNobodyComesToIsNotRetained() throws Exception {
        FileRecord file = engine.file(1, 300L * CHUNK);
        try (ByteRun ahead = engine.streamer.open(file, 100L * CHUNK, 200L * CHUNK);
                ByteRun farBehind = engine.streamer.open(file, 0, 10)) {
            farBehind.next(Pulse.STEADY);
            while (ahead.remaining() > 0) {
                ahead.next(Pulse.STEADY);
                assertThat(engine.cache.retainedBytes()).isZero();
            }
        }
    }

    @Test
    void whatIsRetainedGoesWithTheReaderWhoWasToCome() throws Exception {
        FileRecord file = engine.file(2, 12L * CHUNK);
        ByteRun behind = engine.streamer.open(file, 0, file.size());
        behind.next(Pulse.STEADY);
        engine.read(file, 0, file.size());
        FileRecord other = engine.file(3, 300L * CHUNK);
        engine.read(other, 0, other.size());
        assertThat(engine.cache.retainedBytes()).isPositive();

        behind.close();

        assertThat(engine.cache.retainedBytes()).isZero();
    }

    @Test
    void retentionLeavesRoomForEverybody() throws Exception {
        var behind = new ArrayList<ByteRun>();
        for (int i = 0; i < 20; i++) {
            FileRecord file = engine.file(200 + i, 12L * CHUNK);
            ByteRun run = engine.streamer.open(file, 0, file.size());
            run.next(Pulse.STEADY);
            behind.add(run);
            engine.read(file, 0, file.size());
            assertThat(engine.cache.memoryBytes()).isLessThanOrEqualTo(engine.cache.budget());
        }
        assertThat(engine.cache.retainedBytes()).isLessThanOrEqualTo(engine.cache.budget() / 8 * 7);
        assertThat(engine.read(engine.file(300, CHUNK), 0, 10)).isEqualTo(SourceBytes.range(300, 0, 10));
        behind.forEach(ByteRun::close);
    }

    /** Readers of one file, each a chunk behind the one before it. */
    private final class Crowd {
        private final FileRecord file;
        private final List<ByteRun> runs = new ArrayList<>();

        Crowd(FileRecord file, int readers) {
            this.file = file;
            for (int i = 0; i < readers; i++) {
                runs.add(engine.streamer.open(file, 0, file.size()));
            }
        }

        void step(int step, int behind) throws IOException, InterruptedException {
            for (int reader = 0; reader < runs.size(); reader++) {
                int chunk = step - Math.min(reader, behind);
                if (chunk >= 0) {
                    readTo(runs.get(reader), (chunk + 1L) * CHUNK);
                }
            }
        }

        private void readTo(ByteRun run, long place) throws IOException, InterruptedException {
            while (file.size() - run.remaining() < Math.min(place, file.size())) {
                run.next(Pulse.STEADY);
            }
        }

        void close() {
            runs.forEach(ByteRun::close);
        }
    }
}
