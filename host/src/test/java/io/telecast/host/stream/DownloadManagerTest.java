package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** One who reads a file through sixteen connections has one viewer's share when others want theirs. */
class DownloadManagerTest {

    private static final int CHUNK = TestEngine.CHUNK;
    private static final int CONNECTIONS = 16;
    private static final int OTHERS = 4;

    // 4 fetches at a time, and 4 chunks ahead of all readers together
    private final TestEngine engine = new TestEngine(16L * CHUNK, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final FakeWorker worker = engine.addWorker(PooledWorker.Role.WORKER);
    private final FileRecord big = engine.file(71, 160L * CHUNK);
    private final Viewer greedy = Viewer.of("10.0.0.1", 7, big.message());
    private final Semaphore gate = new Semaphore(0);
    private final Semaphore othersGate = new Semaphore(0);
    private final List<Long> order = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<ByteRun> runs = new ArrayList<>();

    @Test
    void whoHasNoneIsNext() {
        worker.fault = (message, offset, length) -> {
            order.add(message.messageId());
            (message.messageId() == 71 ? gate : othersGate).acquire();
            return length;
        };
        for (int i = 0; i < CONNECTIONS; i++) {
            runs.add(engine.streamer.open(greedy, big, 10L * i * CHUNK, CHUNK));
        }
        await().until(() -> order.size() == 2 * 4);
        for (int i = 0; i < OTHERS; i++) {
            FileRecord small = engine.file(80 + i, CHUNK);
            runs.add(engine.streamer.open(Viewer.of("10.0.0." + (2 + i), 7, small.message()), small, 0, CHUNK));
        }
        await().until(() -> engine.cache.waiting() == CONNECTIONS - 4 + OTHERS);
        int before = order.size();

        gate.release(2 * 4);

        await().until(() -> order.size() == before + 2 * 4);
        assertThat(order.subList(before, order.size()))
                .as("each has one turn, the sixteen together as well; a turn is two parts")
                .filteredOn(message -> message == 71)
                .hasSize(2);
        gate.release(1000);
        othersGate.release(1000);
        await().until(() -> engine.cache.fetches() == 0);
        runs.forEach(ByteRun::close);
        engine.assertIdle();
    }

    @Test
    void allItsConnectionsTogetherHaveOneShareAhead() {
        var budget = new ReadAheadBudget(CONNECTIONS, System::nanoTime);
        var large = new TestEngine(64 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
        large.addWorker(PooledWorker.Role.WORKER);
        FileRecord file = large.file(72, 2000L * CHUNK);
        var all = new ArrayList<ChunksAhead>();
        var another = new ChunksAhead(large.cache, Viewer.alone(), file, 1900, 1999, budget);
        another.fill(CONNECTIONS / 2);
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(new ChunksAhead(large.cache, greedy, file, 100L * i, 1999, budget));
            all.get(i).fill(4);
        }
        assertThat(budget.held()).isEqualTo(CONNECTIONS);
        assertThat(all.stream().filter(each -> each.poll().isPresent()).count())
                .as("where each has at most four")
                .isLessThanOrEqualTo(CONNECTIONS / 2);

        another.close();
        all.forEach(ChunksAhead::close);
    }
}
