package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Memory of chunks serves again and again, in every way in which chunks come and go, and nobody reads another's bytes. */
class RecyclingTest {

    private static final int READERS = 24;
    private static final int RANGES = 150;
    private static final int CHUNKS = 40;

    @Test
    void neverWrongBytesInACacheThatIsFarTooSmall() throws Exception {
        var engine = new TestEngine(16L * TestEngine.CHUNK, Duration.ofSeconds(5), Duration.ofSeconds(20));
        engine.addWorker(PooledWorker.Role.WORKER);
        engine.addWorker(PooledWorker.Role.WORKER);
        var dice = new Random(4);
        engine.workers.getFirst().fault = (message, offset, length) -> {
            switch (roll(dice)) {
                case 0 -> throw new MediaException.Unavailable("Lost.");
                case 1 -> {
                    return length / 2;
                }
                default -> {
                    return length;
                }
            }
        };
        var file = engine.file(21, (long) CHUNKS * TestEngine.CHUNK + 4321);

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int reader = 0; reader < READERS; reader++) {
                var random = new Random(reader);
                tasks.add(() -> wrong(engine, file, random));
            }
            for (Future<Integer> wrong : readers.invokeAll(tasks)) {
                assertThat(wrong.get()).isZero();
            }
        }

        engine.assertIdle();
        assertThat(engine.cache.memoryBytes()).isLessThanOrEqualTo(16L * TestEngine.CHUNK);
    }

    @Test
    void aChunkInSomebodysHandsIsNotFetchedAgain() throws Exception {
        var engine = new TestEngine(16L * TestEngine.CHUNK, Duration.ofSeconds(5), Duration.ofSeconds(20));
        engine.addWorker(PooledWorker.Role.WORKER);
        var held = engine.file(22, TestEngine.CHUNK);
        try (var slow = engine.streamer.open(held, 0, held.size())) {
            slow.next(Pulse.STEADY);
            var others = engine.file(23, 200L * TestEngine.CHUNK);
            engine.read(others, 0, others.size());
            assertThat(engine.cache.strayBytes()).as("it was evicted").isEqualTo(TestEngine.CHUNK);
            long before = engine.workers.getFirst().bytesRead.get();

            assertThat(engine.read(held, 0, held.size())).isEqualTo(SourceBytes.range(22, 0, TestEngine.CHUNK));

            assertThat(engine.workers.getFirst().bytesRead).hasValue(before);
        }
        engine.assertIdle();
    }

    /** How many of a reader's ranges were other bytes than the file's. Some are left in the middle. */
    private static int wrong(TestEngine engine, FileRecord file, Random random) throws Exception {
        int wrong = 0;
        for (int i = 0; i < RANGES; i++) {
            long offset = random.nextLong(file.size());
            int length = (int) Math.min(1 + random.nextInt(3 * TestEngine.CHUNK), file.size() - offset);
            try (var in = engine.streamer.stream(file, offset, length)) {
                int wanted = random.nextInt(4) == 0 ? 1 + random.nextInt(length) : length;
                byte[] read = in.readNBytes(wanted);
                byte[] right = SourceBytes.range(21, offset, wanted);
                wrong += Arrays.equals(read, right) ? 0 : 1;
            }
        }
        return wrong;
    }

    private static int roll(Random dice) {
        synchronized (dice) {
            return dice.nextInt(20);
        }
    }
}
