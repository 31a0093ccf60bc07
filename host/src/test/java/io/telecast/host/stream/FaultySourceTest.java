package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class FaultySourceTest {

    private final TestEngine engine = new TestEngine(1 << 20, Duration.ofMillis(200), Duration.ofSeconds(30));

    @Test
    void whateverWorkersDoTheBytesAreRight() throws Exception {
        for (int i = 0; i < 4; i++) {
            FakeWorker worker = engine.addWorker(i == 0 ? Role.FALLBACK : Role.WORKER);
            worker.fault = (message, offset, length) -> misbehave(worker, length);
        }
        FileRecord[] files = {engine.file(1, 3_000_000), engine.file(2, 700_001), engine.file(3, 65_536)};
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 16; i++) {
                long seed = i;
                readers.add(pool.submit(() -> readRanges(files, new Random(seed))));
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isEqualTo(40);
            }
        }
        engine.assertIdle();
        assertThat(engine.pool.workers())
                .anySatisfy(worker -> assertThat(worker.failures()).isPositive());
    }

    private int readRanges(FileRecord[] files, Random random) throws IOException {
        int right = 0;
        while (right < 40) {
            FileRecord file = files[random.nextInt(files.length)];
            long offset = random.nextLong(file.size());
            int length = (int) random.nextLong(Math.min(file.size() - offset, 300_000) + 1);
            assertThat(engine.read(file, offset, length)).isEqualTo(SourceBytes.range(file.id(), offset, length));
            right++;
        }
        return right;
    }

    private static int misbehave(FakeWorker worker, int length) throws MediaException, InterruptedException {
        var random = ThreadLocalRandom.current();
        switch (random.nextInt(60)) {
            case 0 -> throw new MediaException.FloodWait(Duration.ofMillis(30));
            case 1 -> throw new MediaException.Unavailable("lost");
            case 2 -> worker.expireLocations();
            case 3 -> {
                return random.nextInt(length);
            }
            case 4 -> Thread.sleep(400);
            case 5, 6, 7 -> Thread.sleep(5);
            case 8 -> throw new IllegalStateException("bug");
            default -> {}
        }
        return length;
    }
}
