package io.telecast.host.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobType;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobEngineTest {

    record Count(int value) {}

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = () -> java.util.Objects.requireNonNull(now.get());
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private RecordStore records;
    private JobEngine engine;

    @BeforeEach
    void open() {
        records = SqliteRecordStore.open(folder.resolve("jobs.db"), clock);
        engine = new JobEngine(records, "host", clock, true);
    }

    @AfterEach
    void close() {
        engine.close();
        records.close();
    }

    @Test
    void runsWhatIsDueAndForgetsIt() {
        JobType<Count> type = define(run -> {
            ran.add(run.key() + run.state().value());
            return JobOutcome.done();
        });
        type.schedule("a", START, new Count(7));
        await().until(() -> ran.contains("a7"));
        await().until(() -> type.find("a").isEmpty());
    }

    @Test
    void waitsUntilAJobIsDue() {
        JobType<Count> type = define(run -> {
            ran.add(run.key());
            return JobOutcome.done();
        });
        type.schedule("later", START.plusSeconds(60), new Count(0));
        type.schedule("now", START, new Count(0));
        await().until(() -> ran.contains("now"));
        assertThat(ran).doesNotContain("later");
        advance(Duration.ofSeconds(60));
        await().until(() -> ran.contains("later"));
    }

    @Test
    void runsAgainWithTheNextState() {
        JobType<Count> type = define(run -> {
            int value = run.state().value();
            ran.add("run" + value);
            return value == 3 ? JobOutcome.done() : JobOutcome.again(clock.instant(), new Count(value + 1));
        });
        type.schedule("a", START, new Count(1));
        await().untilAsserted(() -> assertThat(ran).containsExactly("run1", "run2", "run3"));
    }

    @Test
    void triesAFailedJobAgainLaterAndLater() {
        var attempts = new AtomicInteger();
        JobType<Count> type = define(run -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("not yet");
        });
        type.schedule("a", START, new Count(0));
        await().until(() -> failures(type) == 1);
        assertThat(type.find("a").orElseThrow().due()).isEqualTo(START.plusSeconds(1));
        advance(Duration.ofSeconds(1));
        await().until(() -> failures(type) == 2);
        assertThat(type.find("a").orElseThrow().due()).isEqualTo(clock.instant().plusSeconds(2));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void goesOnFromWhatItSavedAfterARestart() throws Exception {
        var saved = new CountDownLatch(1);
        JobType<Count> type = define(run -> {
            run.save(new Count(41));
            saved.countDown();
            new CountDownLatch(1).await();
            return JobOutcome.done();
        });
        type.schedule("a", START, new Count(0));
        saved.await();
        engine.close();
        engine = new JobEngine(records, "host", clock, true);
        define(run -> {
            ran.add("from " + run.state().value());
            return JobOutcome.done();
        });
        await().until(() -> ran.contains("from 41"));
    }

    @Test
    void takesOverWhatACrashCutOff() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var other = new JobEngine(records, "host", clock, true);
        JobType<Count> lost = other.jobs("plugin").define("work", Count.class, run -> {
            started.countDown();
            release.await(); // says nothing meanwhile, as if its process were gone
            return JobOutcome.done();
        });
        lost.schedule("a", START, new Count(5));
        started.await();
        define(run -> {
            ran.add("again " + run.state().value());
            return JobOutcome.done();
        });
        await().until(() -> ran.contains("again 5"));
        release.countDown();
        other.close();
    }

    @Test
    void leavesToAnotherProcessWhatItRuns() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        engine.close();
        engine = new JobEngine(records, "host", clock, false);
        try (var other = new JobEngine(records, "host", clock, false)) {
            JobHandler<Count> handler = run -> {
                ran.add(run.key());
                running.countDown();
                release.await();
                return JobOutcome.done();
            };
            JobType<Count> mine = define(handler);
            JobType<Count> theirs = other.jobs("plugin").define("work", Count.class, handler);
            mine.schedule("a", START, new Count(0));
            running.await();
            other.wake();
            assertThat(theirs.schedule("a", START, new Count(1))).isFalse();
            release.countDown();
            await().until(() -> mine.find("a").isEmpty());
            assertThat(ran).containsExactly("a");
        }
    }

    @Test
    void cancellingInterruptsTheRunAndForgetsTheJob() throws Exception {
        var running = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        JobType<Count> type = define(run -> {
            running.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return JobOutcome.done();
        });
        type.schedule("a", START, new Count(0));
        running.await();
        assertThat(type.cancel("a")).isTrue();
        interrupted.await();
        assertThat(type.find("a")).isEmpty();
        assertThat(type.cancel("a")).isFalse();
    }

    @Test
    void showsProgressWhileItRuns() throws Exception {
        var told = new CountDownLatch(1);
        JobType<Count> type = define(run -> {
            run.progress(3, 10, "copying");
            told.countDown();
            new CountDownLatch(1).await();
            return JobOutcome.done();
        });
        type.schedule("a", START, new Count(0));
        told.await();
        var status = type.find("a").orElseThrow();
        assertThat(status.running()).isTrue();
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.total()).isEqualTo(10);
        assertThat(status.note()).isEqualTo("copying");
    }

    @Test
    void runsEveryOneOfManyOnce() {
        JobType<Count> type = define(run -> {
            ran.add(run.key());
            return JobOutcome.done();
        });
        IntStream.range(0, 500).forEach(n -> type.schedule("job" + n, START, new Count(n)));
        await().until(() -> ran.size() == 500 && type.list("", 1).isEmpty());
        assertThat(ran).doesNotHaveDuplicates();
    }

    @Test
    void refusesNamesAndKeysThatMakeNoSense() {
        JobType<Count> type = define(run -> JobOutcome.done());
        assertThatThrownBy(() -> type.schedule("", START, new Count(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> type.schedule("x".repeat(257), START, new Count(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.jobs("plugin").define("Bad Name", Count.class, run -> JobOutcome.done()))
                .isInstanceOf(IllegalArgumentException.class);
        type.close();
        assertThatThrownBy(() -> type.schedule("a", START, new Count(0))).isInstanceOf(IllegalStateException.class);
    }

    private JobType<Count> define(JobHandler<Count> handler) {
        return engine.jobs("plugin").define("work", Count.class, handler);
    }

    private static int failures(JobType<Count> type) {
        return type.find("a").map(status -> status.failures()).orElse(0);
    }

    private void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        engine.wake();
    }
}
