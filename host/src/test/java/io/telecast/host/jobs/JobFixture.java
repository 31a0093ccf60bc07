package io.telecast.host.jobs;

import static org.awaitility.Awaitility.await;

import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobType;
import io.telecast.host.owner.Owner;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Engines over an SQLite file. */
abstract class JobFixture {

    static final JobSetup ALONE =
            new JobSetup(true, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(300), 4);
    static final JobSetup CLUSTER =
            new JobSetup(false, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(300), 4);

    @TempDir
    Path folder;

    final FakeJobClock clock = new FakeJobClock();
    private final List<JobEngine> engines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    RecordStore database;

    /** A state. */
    record Step(int number) {}

    @BeforeEach
    void openDatabase() {
        database = SqliteRecordStore.open(folder.resolve("telecast.db"), clock);
    }

    @AfterEach
    void closeAll() {
        engines.forEach(JobEngine::close);
        database.close();
    }

    JobEngine engine(JobClock engineClock, JobSetup setup) {
        JobEngine engine = new JobEngine(database, "host", engineClock, setup);
        engines.add(engine);
        return engine;
    }

    JobType<Step> define(JobEngine engine, JobHandler<Step> handler) {
        return engine.jobs(Owner.CORE, "plugin.test").define("step", Step.class, handler);
    }

    Instant in(Duration time) {
        return clock.now().plus(time);
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(condition);
    }
}
