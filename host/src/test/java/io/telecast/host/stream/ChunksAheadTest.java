package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.files.FileRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers share what may lie ahead of them. */
class ChunksAheadTest {

    private static final int LIMIT = 8;

    private final TestEngine engine = new TestEngine(64 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final FileRecord file = engine.file(31, 200L * TestEngine.CHUNK);
    private final AtomicLong now = new AtomicLong();
    private final ReadAheadBudget budget = new ReadAheadBudget(LIMIT, now::get);
    private final List<ChunksAhead> readers = new ArrayList<>();

    @BeforeEach
    void someoneReads() {
        engine.addWorker(PooledWorker.Role.WORKER);
    }

    @AfterEach
    void nothingIsHeld() {
        readers.forEach(ChunksAhead::close);
        assertThat(budget.held()).isZero();
        engine.assertIdle();
    }

    @Test
    void oneAloneGetsWhatItWants() {
        var reader = reader(0);
        reader.fill(6);
        assertThat(budget.held()).isEqualTo(6);
    }

    @Test
    void nobodyStarvesWhoComesLate() {
        var greedy = reader(0);
        greedy.fill(100);
        assertThat(budget.held()).isEqualTo(LIMIT);

        var late = reader(50);
        late.fill(4);
        assertThat(budget.held()).as("one, whatever others have").isEqualTo(LIMIT + 1);

        // the greedy one moves on and gets no more than its share
        for (int i = 0; i < 6; i++) {
            greedy.poll().orElseThrow().done();
            greedy.fill(100);
            late.fill(4);
        }
        assertThat(held(late)).isEqualTo(4);
        assertThat(held(greedy)).isLessThanOrEqualTo(LIMIT / 2);
    }

    @Test
    void whoPausesGivesUpWhatLiesReady() {
        var paused = reader(0);
        paused.fill(6);
        now.addAndGet(TimeUnit.SECONDS.toNanos(4));
        var watching = reader(50);

        watching.fill(6);

        assertThat(held(paused)).isZero();
        assertThat(held(watching)).isEqualTo(6);
        paused.fill(1);
        assertThat(held(paused)).as("it may take them again").isEqualTo(1);
    }

    @Test
    void takesNothingBeyondTheEnd() {
        var reader = new ChunksAhead(engine.cache, Viewer.alone(), file, 198, 199, budget);
        readers.add(reader);
        reader.fill(6);
        assertThat(budget.held()).isEqualTo(2);
    }

    private ChunksAhead reader(long from) {
        var reader = new ChunksAhead(engine.cache, Viewer.alone(), file, from, 199, budget);
        readers.add(reader);
        return reader;
    }

    /** Takes all to count them. */
    private static int held(ChunksAhead reader) {
        int count = 0;
        for (var lease = reader.poll(); lease.isPresent(); lease = reader.poll()) {
            lease.get().done();
            count++;
        }
        return count;
    }
}
