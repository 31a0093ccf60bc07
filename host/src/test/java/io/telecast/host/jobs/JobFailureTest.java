package io.telecast.host.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class JobFailureTest extends JobFixture {

    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    @Test
    void aJobThatFailsIsTriedAgainLaterAndLater() {
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            run.save(new Step(run.state().number() + 1));
            throw new IllegalStateException("on purpose");
        });
        jobs.schedule("a", clock.now(), new Step(0));

        int tried = 0;
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600}) {
            tried++;
            Instant retry = in(Duration.ofSeconds(seconds));
            until(() -> clock.isAwaited(retry));
            JobStatus<Step> status = jobs.find("a").orElseThrow();
            assertThat(status.failures()).isEqualTo(tried);
            assertThat(status.due()).isEqualTo(retry);
            assertThat(status.state()).isEqualTo(new Step(tried));
            assertThat(status.running()).isFalse();
            clock.advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void successForgetsFailures() {
        AtomicInteger tries = new AtomicInteger();
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            if (tries.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("on purpose");
            }
            happened.add("failures " + run.failures());
            return JobOutcome.again(clock.now().plusSeconds(100), run.state());
        });
        jobs.schedule("a", clock.now(), new Step(0));
        Instant retry = in(Duration.ofSeconds(1));
        until(() -> clock.isAwaited(retry));
        clock.advance(Duration.ofSeconds(1));
        Instant again = in(Duration.ofSeconds(100));
        until(() -> clock.isAwaited(again));

        assertThat(happened).containsExactly("failures 1");
        assertThat(jobs.find("a").orElseThrow().failures()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless plugin does
    void nullIsAFailureLikeOthers() {
        JobType<Step> jobs = define(engine(clock, ALONE), run -> null);
        jobs.schedule("a", clock.now(), new Step(0));

        until(() -> jobs.find("a").orElseThrow().failures() == 1);
    }

    @Test
    void aStateThatCannotBeReadIsAFailureLikeOthers() {
        record Other(List<String> number) {}
        JobEngine engine = engine(clock, ALONE);
        Jobs before = engine.jobs(Owner.CORE, "plugin.test");
        JobType<Step> old = before.define("step", Step.class, run -> JobOutcome.done());
        Instant due = in(Duration.ofSeconds(10));
        old.schedule("a", due, new Step(5));
        old.close();
        engine.jobs(Owner.CORE, "plugin.test").define("step", Other.class, run -> {
            happened.add(run.state().toString());
            return JobOutcome.done();
        });
        clock.advance(Duration.ofSeconds(10));
        Instant retry = in(Duration.ofSeconds(1));

        until(() -> clock.isAwaited(retry));
        assertThat(happened).isEmpty();
    }

    @Test
    void cancelInterruptsAndForgets() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                happened.add("stopping " + run.stopping());
                assertThatThrownBy(() -> run.save(new Step(9))).isInstanceOf(CancellationException.class);
                happened.add("save refused");
            }
            return JobOutcome.again(clock.now(), new Step(9));
        });
        jobs.schedule("a", clock.now(), new Step(0));
        began.await();

        assertThat(jobs.cancel("a")).isTrue();
        assertThat(happened.take()).isEqualTo("stopping true");
        assertThat(happened.take()).isEqualTo("save refused");
        assertThat(jobs.find("a")).isEmpty();
        assertThat(jobs.cancel("a")).isFalse();
        // a job of that key may come anew
        assertThat(jobs.schedule("a", in(Duration.ofHours(1)), new Step(1))).isTrue();
        assertThat(jobs.find("a").orElseThrow().state()).isEqualTo(new Step(1));
    }

    @Test
    void closingInterruptsAndTheNextDefinitionGoesOnFromWhatWasSaved() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        JobEngine engine = engine(clock, ALONE);
        JobType<Step> jobs = define(engine, run -> {
            run.save(new Step(7));
            began.countDown();
            new CountDownLatch(1).await();
            return JobOutcome.done();
        });
        jobs.schedule("a", clock.now(), new Step(0));
        began.await();
        jobs.close();

        define(engine, run -> {
            happened.add(run.state() + " after " + run.failures());
            return JobOutcome.done();
        });
        assertThat(happened.take()).isEqualTo("Step[number=7] after 0");
    }

    @Test
    void anotherEngineGoesOnWhenTheFirstWasClosed() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        JobEngine first = engine(clock, ALONE);
        JobType<Step> jobs = define(first, run -> {
            run.save(new Step(7));
            began.countDown();
            new CountDownLatch(1).await();
            return JobOutcome.done();
        });
        jobs.schedule("a", clock.now(), new Step(0));
        began.await();
        first.close();
        database.close();
        openDatabase();

        define(engine(clock, ALONE), run -> {
            happened.add(run.state() + " after " + run.failures());
            return JobOutcome.done();
        });
        assertThat(happened.take()).isEqualTo("Step[number=7] after 0");
    }

    @Test
    void whatACrashedProcessRanIsTakenOverAtOnce() throws Exception {
        BlockingQueue<JobRun<Step>> orphans = new LinkedBlockingQueue<>();
        CountDownLatch go = new CountDownLatch(1);
        // never closed before its successor starts, as if the process had been killed
        JobType<Step> jobs = define(engine(clock, ALONE), run -> {
            run.save(new Step(7));
            orphans.add(run);
            go.await();
            return JobOutcome.again(clock.now(), new Step(100));
        });
        jobs.schedule("a", clock.now(), new Step(0));
        JobRun<Step> orphan = orphans.take();

        JobType<Step> successor = define(engine(clock, ALONE), run -> {
            happened.add("from " + run.state());
            return JobOutcome.again(clock.now().plusSeconds(1000), new Step(8));
        });

        assertThat(happened.take()).isEqualTo("from Step[number=7]");
        assertThatThrownBy(() -> orphan.save(new Step(99))).isInstanceOf(CancellationException.class);
        Instant again = in(Duration.ofSeconds(1000));
        until(() -> clock.isAwaited(again));
        go.countDown();
        assertThat(successor.find("a").orElseThrow().state()).isEqualTo(new Step(8));
    }

    @Test
    void aJobThatIgnoresItsInterruptionIsLeftBehindAndNeverRunsTwiceAtOnce() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        AtomicBoolean release = new AtomicBoolean();
        JobEngine engine = engine(clock, ALONE);
        JobType<Step> stubborn = define(engine, run -> {
            began.countDown();
            while (!release.get()) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            happened.add("old ends");
            return JobOutcome.again(clock.now(), new Step(2));
        });
        stubborn.schedule("a", clock.now(), new Step(1));
        stubborn.schedule("b", in(Duration.ofSeconds(1)), new Step(1));
        began.await();
        stubborn.close();

        JobType<Step> next = define(engine, run -> {
            happened.add(run.key() + " from " + run.state().number());
            return JobOutcome.done();
        });
        clock.advance(Duration.ofSeconds(1));
        // another job of its kind runs meanwhile
        assertThat(happened.take()).isEqualTo("b from 1");
        assertThat(next.find("a").orElseThrow().running()).isTrue();
        assertThat(next.schedule("a", clock.now(), new Step(5))).isFalse();
        release.set(true);

        assertThat(happened.take()).isEqualTo("old ends");
        assertThat(happened.take()).isEqualTo("a from 2");
    }

    @Test
    void theLatestDefinitionRunsAndTheFormerTakesOverAgain() throws Exception {
        JobEngine engine = engine(clock, ALONE);
        JobType<Step> old = define(engine, run -> {
            happened.add("old");
            return JobOutcome.done();
        });
        JobType<Step> fresh = define(engine, run -> {
            happened.add("new");
            return JobOutcome.done();
        });

        old.schedule("a", clock.now(), new Step(1));
        assertThat(happened.take()).isEqualTo("new");
        fresh.close();
        old.schedule("b", clock.now(), new Step(1));
        assertThat(happened.take()).isEqualTo("old");
    }
}
