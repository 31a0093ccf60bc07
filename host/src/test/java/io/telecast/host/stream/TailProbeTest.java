package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.habit.Films;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Films whose index is at their end: players read the beginning, jump to the index, and come back. */
class TailProbeTest {

    private static final int CHUNK = TestEngine.CHUNK;
    private static final int INDEX = 60;

    private final TestEngine engine = new TestEngine(8 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final FakeWorker worker = engine.addWorker(PooledWorker.Role.WORKER);
    private final FileRecord file = engine.file(61, (INDEX + 2L) * CHUNK);
    private final Viewer viewer = Viewer.of("10.0.0.1", 7, file.message());

    @AfterEach
    void nothingIsLeft() {
        engine.streamer.close();
        engine.assertIdle();
    }

    static List<byte[]> films() {
        return List.of(Films.mp4((long) INDEX * CHUNK, false), Films.matroska((long) INDEX * CHUNK));
    }

    @ParameterizedTest
    @MethodSource("films")
    void theIndexIsThereBeforeThePlayerJumps(byte[] head) throws Exception {
        worker.head = head;
        try (ByteRun start = engine.streamer.open(viewer, file, 0, file.size())) {
            start.next(Pulse.STEADY);
            await().until(() -> worker.reads.containsKey("61@" + INDEX * CHUNK));
        }
    }

    @Test
    void anIndexThatNobodyAsksForIsLetGo() throws Exception {
        worker.head = films().getFirst();
        read(0, CHUNK / 2, file.size());
        await().atMost(Duration.ofSeconds(30)).until(() -> engine.cache.leases() == 0);
    }

    @ParameterizedTest
    @MethodSource("films")
    void jumpingThereAndBackFetchesNothingTwice(byte[] head) throws Exception {
        worker.head = head;
        read(0, CHUNK / 2, file.size());
        read((long) INDEX * CHUNK + 100, 2 * CHUNK - 100, 2L * CHUNK - 100);
        read(0, 6 * CHUNK, file.size());

        await().until(() -> engine.cache.fetches() == 0);
        assertThat(worker.reads.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(engine.upstream())
                .as("the beginning, the end, and what lies ahead")
                .isLessThan(14L * CHUNK);
    }

    @Test
    void whatIsOnItsWayWhenThePlayerJumpsIsNotStopped() throws Exception {
        worker.head = Films.mp4((long) INDEX * CHUNK, false);
        var release = new CountDownLatch(1);
        worker.fault = (message, offset, length) -> {
            if (offset >= CHUNK) {
                release.await();
            }
            return length;
        };
        try (ByteRun start = engine.streamer.open(viewer, file, 0, file.size())) {
            start.next(Pulse.STEADY);
        }
        long misses = engine.cache.misses();
        ByteRun back = engine.streamer.open(viewer, file, 0, file.size());
        release.countDown();
        for (int i = 0; i < 3; i++) {
            back.next(Pulse.STEADY);
        }
        assertThat(misses).as("the first chunk, two ahead, and the index").isEqualTo(4);
        back.close();
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(worker.reads.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void aFilmWhoseIndexComesFirstIsReadAsAnyFile() throws Exception {
        worker.head = Films.fastStart();
        read(0, CHUNK / 2, file.size());
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(worker.reads.keySet()).noneMatch(part -> part.endsWith("@" + INDEX * CHUNK));
        assertThat(engine.cache.leases()).isZero();
    }

    @Test
    void aReaderInTheMiddleIsNotTakenForAPlayerThatJumps() throws Exception {
        worker.head = Films.mp4((long) INDEX * CHUNK, false);
        read(CHUNK, CHUNK / 2, 10L * CHUNK);
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(worker.reads.keySet()).noneMatch(part -> part.endsWith("@" + INDEX * CHUNK));
    }

    /** Asks for a range and leaves after some of it. */
    private void read(long offset, int wanted, long length) throws Exception {
        byte[] expected = SourceBytes.range(61, offset, wanted);
        for (int i = 0; offset + i < worker.head.length && i < wanted; i++) {
            expected[i] = worker.head[(int) offset + i];
        }
        ByteBuffer read = ByteBuffer.allocate(wanted);
        try (ByteRun run = engine.streamer.open(viewer, file, offset, length)) {
            while (read.hasRemaining()) {
                ByteBuffer bytes = run.next(Pulse.STEADY);
                bytes.limit(bytes.position() + Math.min(bytes.remaining(), read.remaining()));
                read.put(bytes);
            }
        }
        assertThat(read.array()).isEqualTo(expected);
    }
}
