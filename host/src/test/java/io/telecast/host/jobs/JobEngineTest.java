package io.telecast.host.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobEngineTest extends JobFixture {

    private final Queue<String> ran = new ConcurrentLinkedQueue<>();

    private JobType<Step> recording(JobEngine engine) {
        return define(engine, run -> {
            ran.add(run.key() + run.state().number());
            return JobOutcome.done();
        });
    }

    @Test
    void whatIsDueRunsAndIsForgotten() {
        JobType<Step> jobs = recording(engine(clock, ALONE));

        assertThat(jobs.schedule("a", clock.now(), new Step(1))).isTrue();
        assertThat(jobs.schedule("b", Instant.MIN, new Step(2))).isTrue();

        until(() -> jobs.list("", 10).isEmpty());
        assertThat(ran).containsExactlyInAnyOrder("a1", "b2");
        assertThat(jobs.find("a")).isEmpty();
    }

    @Test
    void whatIsScheduledAsNewLeavesAJobAlone() {
        JobType<Step> jobs = recording(engine(clock, ALONE));

        assertThat(jobs.scheduleNew("a", Instant.MAX, new Step(1))).isTrue();
        assertThat(jobs.scheduleNew("a", clock.now(), new Step(2))).isFalse();

        assertThat(jobs.find("a").orElseThrow().state()).isEqualTo(new Step(1));
        jobs.cancel("a");
        assertThat(jobs.scheduleNew("a", clock.now(), new Step(3))).isTrue();
        until(() -> ran.contains("a3"));
    }

    @Test
    void wakesExactlyWhenTheNextJobIsDue() {
        JobType<Step> jobs = recording(engine(clock, ALONE));
        Instant due = in(Duration.ofHours(1));
        jobs.schedule("a", due, new Step(1));
        jobs.schedule("never", Instant.MAX, new Step(1));
        until(() -> clock.isAwaited(due));
        int waits = clock.waits();

        clock.advance(Duration.ofMinutes(59));
        assertThat(clock.waits()).isEqualTo(waits);
        assertThat(ran).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        until(() -> ran.contains("a1"));
        assertThat(jobs.find("never")).isPresent();
    }

    @Test
    void anEarlierJobWakesAnEngineThatWaitsForALaterOne() {
        JobType<Step> jobs = recording(engine(clock, ALONE));
        Instant later = in(Duration.ofHours(1));
        jobs.schedule("later", later, new Step(0));
        until(() -> clock.isAwaited(later));

        jobs.schedule("now", clock.now(), new Step(0));

        until(() -> ran.contains("now0"));
    }

    @Test
    void aWaitingJobIsReplaced() {
        JobType<Step> jobs = recording(engine(clock, ALONE));
        jobs.schedule("a", in(Duration.ofHours(1)), new Step(1));

        assertThat(jobs.schedule("a", in(Duration.ofMinutes(1)), new Step(2))).isTrue();
        clock.advance(Duration.ofMinutes(1));

        until(() -> ran.contains("a2"));
        clock.advance(Duration.ofHours(2));
        until(() -> jobs.list("", 10).isEmpty());
        assertThat(ran).containsExactly("a2");
    }

    @Test
    void runsAgainWhenAskedTo() {
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            int number = run.state().number();
            ran.add("at " + number);
            return number == 3
                    ? JobOutcome.done()
                    : JobOutcome.again(clock.now().plusSeconds(10), new Step(number + 1));
        });
        jobs.schedule("a", clock.now(), new Step(1));
        for (int number = 2; number <= 3; number++) {
            Instant due = in(Duration.ofSeconds(10));
            until(() -> clock.isAwaited(due));
            assertThat(jobs.find("a").orElseThrow().state()).isEqualTo(new Step(number));
            clock.advance(Duration.ofSeconds(10));
        }

        until(() -> jobs.find("a").isEmpty());
        assertThat(ran).containsExactly("at 1", "at 2", "at 3");
    }

    @Test
    void tellsProgressAndFailures() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            run.progress(3, 10, "copying");
            run.save(new Step(3));
            told.countDown();
            go.await();
            return JobOutcome.done();
        });
        jobs.schedule("a", clock.now(), new Step(0));
        told.await();

        assertThat(jobs.list("", 10))
                .containsExactly(new JobStatus<>("a", new Step(3), clock.now(), true, 0, 3, 10, "copying"));
        go.countDown();
        until(() -> jobs.find("a").isEmpty());
    }

    @Test
    void aRunningJobCannotBeScheduledAgain() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        JobEngine engine = engine(clock, ALONE);
        JobType<Step> jobs = define(engine, run -> {
            ran.add("run" + run.state().number());
            began.countDown();
            go.await();
            return JobOutcome.done();
        });
        jobs.schedule("a", clock.now(), new Step(1));
        began.await();

        assertThat(jobs.schedule("a", clock.now(), new Step(2))).isFalse();
        go.countDown();
        until(() -> jobs.schedule("a", clock.now(), new Step(3)));
        until(() -> jobs.find("a").isEmpty());

        assertThat(ran).containsExactly("run1", "run3");
    }

    @Test
    void tenThousandDueJobsRunOnceEachAndFewAtATime() {
        JobEngine engine = engine(clock, ALONE);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger sum = new AtomicInteger();
        JobType<Step> jobs = define(engine, run -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            sum.addAndGet(run.state().number());
            running.decrementAndGet();
            return JobOutcome.done();
        });
        Instant due = in(Duration.ofMinutes(1));
        List<Thread> schedulers = java.util.stream.IntStream.range(0, 50)
                .mapToObj(part -> Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 200; n++) {
                        jobs.schedule(part + "-" + n, due, new Step(1));
                    }
                }))
                .toList();
        until(() -> schedulers.stream().noneMatch(Thread::isAlive));

        clock.advance(Duration.ofMinutes(1));

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> jobs.list("", 1).isEmpty());
        assertThat(sum).hasValue(10_000);
        assertThat(most.get()).isBetween(1, ALONE.runs());
    }

    @Test
    void aLongQueueOfOneKindDoesNotStarveAnother() {
        JobEngine engine = engine(clock, ALONE);
        Jobs jobs = engine.jobs(Owner.CORE, "plugin.test");
        JobType<Step> many = jobs.define("many", Step.class, run -> JobOutcome.again(clock.now(), run.state()));
        JobType<Step> one = jobs.define("one", Step.class, run -> {
            ran.add("one");
            return JobOutcome.done();
        });
        for (int n = 0; n < 20; n++) {
            many.schedule("n" + n, clock.now(), new Step(n));
        }

        one.schedule("a", clock.now(), new Step(1));

        until(() -> ran.contains("one"));
    }

    @Test
    void listsByPages() {
        JobType<Step> jobs = recording(engine(clock, ALONE));
        JobType<Step> other = engine(clock, ALONE)
                .jobs(Owner.CORE, "plugin.test.other")
                .define("step", Step.class, run -> JobOutcome.done());
        Instant later = in(Duration.ofHours(1));
        for (int n = 0; n < 5; n++) {
            jobs.schedule("k" + n, later, new Step(n));
            other.schedule("k" + n, later, new Step(n));
        }

        assertThat(jobs.list("", 2)).extracting(JobStatus::key).containsExactly("k0", "k1");
        assertThat(jobs.list("k1", 10)).extracting(JobStatus::key).containsExactly("k2", "k3", "k4");
        assertThat(jobs.list("k4", 10)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        JobEngine engine = engine(clock, ALONE);
        Jobs jobs = engine.jobs(Owner.CORE, "plugin.test");
        JobType<Step> type = jobs.define("a", Step.class, run -> JobOutcome.done());

        assertThatIllegalStateException().isThrownBy(() -> jobs.define("a", Step.class, run -> JobOutcome.done()));
        for (String name : List.of("", "A", "a/b", "a b", "a".repeat(33))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> jobs.define(name, Step.class, run -> JobOutcome.done()));
        }
        for (String key : List.of("", "k".repeat(257), "a\u0000")) {
            assertThatIllegalArgumentException().isThrownBy(() -> type.schedule(key, clock.now(), new Step(1)));
            assertThat(type.find(key)).isEmpty();
            assertThat(type.cancel(key)).isFalse();
        }
        type.close();
        type.close();
        jobs.define("a", Step.class, run -> JobOutcome.done()).close();
    }

    @Test
    void aKindThatIsClosedLeavesItsJobsToTheNext() {
        Jobs jobs = engine(clock, ALONE).jobs(Owner.CORE, "plugin.test");
        var ran = new CopyOnWriteArrayList<Integer>();
        JobType<Step> before = jobs.define("a", Step.class, run -> JobOutcome.done());
        before.close();
        assertThat(before.scheduleNew("late", clock.now(), new Step(7))).isTrue();

        jobs.define("a", Step.class, run -> {
            ran.add(run.state().number());
            return JobOutcome.done();
        });

        until(() -> ran.contains(7));
    }

    @Test
    void runsOnRealTimeToo() {
        InstantSource system = InstantSource.system();
        try (JobEngine engine = new JobEngine(database, "real", system, true)) {
            JobType<Step> jobs = recording(engine);

            jobs.schedule("a", system.instant().plusMillis(100), new Step(1));

            until(() -> ran.contains("a1"));
        }
    }
}
