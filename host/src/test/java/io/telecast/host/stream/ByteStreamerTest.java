package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ByteStreamerTest {

    private static final int CHUNK = TestEngine.CHUNK;

    private final TestEngine engine = TestEngine.withWorkers(3);

    @AfterEach
    void nothingIsLeft() {
        engine.assertIdle();
    }

    @Test
    void tenThousandRandomRangesEqualTheSource() throws IOException {
        var random = new Random(1);
        FileRecord[] files = {
            engine.file(1, 1),
            engine.file(2, CHUNK),
            engine.file(3, CHUNK + 1),
            engine.file(4, 5_000_001),
            engine.file(5, (4L << 30) + 12_345)
        };
        for (int i = 0; i < 10_000; i++) {
            FileRecord file = files[random.nextInt(files.length)];
            long offset = random.nextLong(file.size());
            int length = (int) Math.min(file.size() - offset, 1L << random.nextInt(18));
            assertThat(engine.read(file, offset, length))
                    .as("%s from %s", file.id(), offset)
                    .isEqualTo(SourceBytes.range(file.id(), offset, length));
        }
    }

    @Test
    void wholeFilesAreReadInOrderWithEveryChunkFetchedOnce() throws IOException {
        FileRecord file = engine.file(7, 40L * CHUNK + 5);
        assertThat(engine.read(file, 0, file.size())).isEqualTo(SourceBytes.range(7, 0, (int) file.size()));
        assertThat(engine.workers.stream()
                        .mapToLong(worker -> worker.bytesRead.get())
                        .sum())
                .isEqualTo(file.size());
        assertThat(engine.workers)
                .allSatisfy(worker -> assertThat(worker.bytesRead.get()).isPositive());
    }

    @Test
    void manyReadersShareEveryFetch() throws Exception {
        FileRecord file = engine.file(8, 30L * CHUNK);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                Thread.sleep(2);
                return length;
            };
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 50; i++) {
                results.add(pool.submit(() -> engine.read(file, 0, file.size())));
            }
            byte[] expected = SourceBytes.range(8, 0, (int) file.size());
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
        assertThat(engine.workers.stream()
                        .mapToLong(worker -> worker.bytesRead.get())
                        .sum())
                .isEqualTo(file.size());
    }

    @Test
    void theFirstPartIsAnsweredBeforeTheRestOfItsChunkIsThere() throws Exception {
        FileRecord file = engine.file(9, 3L * CHUNK);
        var release = new CountDownLatch(1);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                if (length > TestEngine.FIRST) {
                    release.await();
                }
                return length;
            };
        }
        long offset = CHUNK + 40_000;
        try (ByteRun run = engine.streamer.open(file, offset, CHUNK)) {
            ByteBuffer first = run.next(Pulse.STEADY);
            assertThat(bytes(first)).isEqualTo(SourceBytes.range(9, offset, first.limit()));
            release.countDown();
        }
    }

    @Test
    void aReaderWhosePulseFailsIsReleasedWhileItsFetchHangs() {
        FileRecord file = engine.file(10, 10L * CHUNK);
        var interrupted = new CountDownLatch(1);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
                return length;
            };
        }
        try (ByteRun run = engine.streamer.open(file, 0, file.size())) {
            assertThatThrownBy(() -> run.next(() -> {
                        throw new IOException("left");
                    }))
                    .hasMessage("left");
        }
        await().until(() -> interrupted.getCount() == 0);
        engine.assertIdle();
    }

    @Test
    void aReaderThatLeavesDoesNotDisturbAnother() throws Exception {
        FileRecord file = engine.file(11, 2L * CHUNK);
        var release = new CountDownLatch(1);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                release.await();
                return length;
            };
        }
        ByteRun leaving = engine.streamer.open(file, 0, file.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> staying = pool.submit(() -> engine.read(file, 0, file.size()));
            await().until(() -> engine.cache.leases() >= 2);
            leaving.close();
            release.countDown();
            assertThat(staying.get()).isEqualTo(SourceBytes.range(11, 0, 2 * CHUNK));
        }
        assertThat(engine.workers.stream()
                        .mapToLong(worker -> worker.bytesRead.get())
                        .sum())
                .isEqualTo(file.size());
    }

    @Test
    void aReaderThatStallsFetchesNoMoreThanItsWindow() throws Exception {
        FileRecord file = engine.file(12, 1000L * CHUNK);
        try (ByteRun run = engine.streamer.open(file, 0, file.size())) {
            for (int i = 0; i < 40; i++) {
                run.next(Pulse.STEADY);
            }
            assertThat(engine.cache.leases()).isLessThanOrEqualTo(5);
            await().until(() -> engine.cache.fetches() == 0);
            assertThat(engine.workers.stream().mapToLong(w -> w.bytesRead.get()).sum())
                    .isLessThanOrEqualTo(46L * CHUNK);
        }
    }

    @Test
    void whatIsReadOftenIsFetchedOnce() throws IOException {
        FileRecord file = engine.file(13, CHUNK);
        for (int i = 0; i < 200; i++) {
            engine.read(file, i * 100L, 100);
        }
        await().until(() -> engine.cache.fetches() == 0);
        assertThat(engine.workers.stream()
                        .mapToLong(worker -> worker.bytesRead.get())
                        .sum())
                .isEqualTo(CHUNK);
    }

    @Test
    void theCacheStaysWithinItsBudget() throws IOException {
        FileRecord file = engine.file(14, 200L * CHUNK);
        engine.read(file, 0, file.size());
        assertThat(engine.cache.cachedBytes()).isPositive().isLessThanOrEqualTo(4 << 20);
    }

    @Test
    void viewersThatHoldChunksDoNotGrowMemoryWithoutEnd() throws Exception {
        int held = 200;
        var runs = new ArrayList<ByteRun>();
        for (int i = 0; i < held; i++) {
            FileRecord file = engine.file(1000 + i, 20L * CHUNK);
            ByteRun run = engine.streamer.open(file, 0, file.size());
            runs.add(run);
            run.next(Pulse.STEADY);
            assertThat(engine.cache.memoryBytes()).isLessThanOrEqualTo(engine.cache.budget());
        }
        // Nearly all of 4 MiB for what is held, and what fetches under way may still add.
        assertThat(engine.cache.strayBytes()).isPositive().isLessThanOrEqualTo((4 << 20) / 8 * 5 + 16L * CHUNK);
        runs.forEach(ByteRun::close);
        engine.assertIdle();
        assertThat(engine.read(engine.file(3000, CHUNK), 0, 10)).isEqualTo(SourceBytes.range(3000, 0, 10));
    }

    @Test
    void slowReadersOfManyFilesAllGetOn() throws Exception {
        int readers = 4 * (4 << 20) / CHUNK;
        var runs = new ArrayList<ByteRun>();
        for (int i = 0; i < readers; i++) {
            FileRecord file = engine.file(7000 + i, 20L * CHUNK);
            runs.add(engine.streamer.open(file, 0, file.size()));
            assertThat(bytes(runs.get(i).next(Pulse.STEADY))).startsWith(SourceBytes.range(7000 + i, 0, 1000));
        }
        for (int step = 0; step < 8; step++) {
            for (int i = 0; i < readers; i++) {
                long place = 20L * CHUNK - runs.get(i).remaining();
                assertThat(bytes(runs.get(i).next(Pulse.STEADY))).startsWith(SourceBytes.range(7000 + i, place, 1000));
                assertThat(engine.cache.memoryBytes()).isLessThanOrEqualTo(engine.cache.budget());
            }
        }
        runs.forEach(ByteRun::close);
    }

    @Test
    void aThousandSlowReadersStayWithinTheBudget() throws Exception {
        var small = new TestEngine(32L << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
        small.addWorker(PooledWorker.Role.WORKER);
        small.addWorker(PooledWorker.Role.WORKER);
        var runs = new ArrayList<ByteRun>();
        for (int i = 0; i < 1000; i++) {
            FileRecord file = small.file(5000 + i / 10, 40L * CHUNK);
            runs.add(small.streamer.open(file, (long) (i % 10) * CHUNK / 4, 30L * CHUNK));
        }
        for (int step = 0; step < 12; step++) {
            for (ByteRun run : runs) {
                run.next(Pulse.STEADY);
                assertThat(small.cache.memoryBytes()).isLessThanOrEqualTo(small.cache.budget());
            }
        }
        runs.forEach(ByteRun::close);
        small.assertIdle();
    }

    @Test
    void aStreamThatFailsThrowsAndTheNextOneTriesAgain() throws IOException {
        FileRecord file = engine.file(15, 3L * CHUNK);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                throw new MediaException.FloodWait(Duration.ofHours(1));
            };
        }
        assertThatThrownBy(() -> engine.read(file, 0, 10)).isInstanceOf(MediaException.FloodWait.class);
        engine.registrations.forEach(io.telecast.api.Registration::close);
        engine.addWorker(PooledWorker.Role.WORKER);
        assertThat(engine.read(file, 0, 10)).isEqualTo(SourceBytes.range(15, 0, 10));
    }

    @Test
    void interruptionEndsAPluginsRead() throws Exception {
        FileRecord file = engine.file(16, CHUNK);
        var reading = new CountDownLatch(1);
        for (FakeWorker worker : engine.workers) {
            worker.fault = (message, offset, length) -> {
                reading.countDown();
                new CountDownLatch(1).await();
                return length;
            };
        }
        var failure = new AtomicReference<Throwable>();
        Thread reader = Thread.ofVirtual().start(() -> {
            try (InputStream in = engine.streamer.stream(file, 0, 10)) {
                in.read();
            } catch (IOException e) {
                failure.set(e);
            }
        });
        reading.await();
        reader.interrupt();
        reader.join();
        assertThat(failure.get()).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void rangesOutsideOfTheFileAreRefused() {
        FileRecord file = engine.file(17, 100);
        assertThatThrownBy(() -> engine.streamer.open(file, 0, 101)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> engine.streamer.open(file, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> engine.streamer.open(file, 1, Long.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void emptyRangesAndFilesHaveNoBytes() throws IOException {
        assertThat(engine.read(engine.file(18, 0), 0, 0)).isEmpty();
        assertThat(engine.read(engine.file(19, 10), 10, 0)).isEmpty();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] out = new byte[buffer.remaining()];
        buffer.get(out);
        return out;
    }
}
