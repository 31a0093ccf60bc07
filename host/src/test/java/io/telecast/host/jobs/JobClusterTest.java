package io.telecast.host.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobType;
import io.telecast.api.storage.Store;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several engines over one database. */
class JobClusterTest extends JobFixture {

    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    @Test
    void eachJobRunsInOneProcess() {
        AtomicInteger runs = new AtomicInteger();
        List<JobType<Step>> types = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            types.add(define(engine(clock, CLUSTER), run -> {
                runs.incrementAndGet();
                return JobOutcome.done();
            }));
        }
        for (int n = 0; n < 300; n++) {
            types.get(n % 3).schedule("k" + n, clock.now(), new Step(n));
        }

        until(() -> types.getFirst().list("", 1).isEmpty());
        assertThat(runs).hasValue(300);
    }

    @Test
    void aJobThatAnotherProcessAddsIsNoticed() throws Exception {
        FakeJobClock away = new FakeJobClock();
        JobType<Step> here = engine(away, CLUSTER)
                .jobs(Owner.CORE, "plugin.test")
                .define("step", Step.class, run -> JobOutcome.done());
        define(engine(clock, CLUSTER), run -> {
            happened.add(run.key());
            return JobOutcome.done();
        });
        Instant look = in(CLUSTER.poll());
        until(() -> clock.isAwaited(look));
        // the adding process is busy and leaves it to others
        here.close();
        Store<JobRecord> store = database.open("host", JobRecord.spec());
        store.put(JobRecord.fresh("plugin.test/step", "a", "{\"number\":1}", clock.now()));
        clock.advance(CLUSTER.poll());

        assertThat(happened.take()).isEqualTo("a");
    }

    @Test
    void aLeaseIsRenewedWhileTheRunGoesOn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        JobType<Step> one = define(engine(clock, CLUSTER), run -> {
            happened.add("one");
            go.await();
            return JobOutcome.done();
        });
        one.schedule("a", clock.now(), new Step(0));
        assertThat(happened.take()).isEqualTo("one");
        JobType<Step> two = define(engine(clock, CLUSTER), run -> {
            happened.add("two");
            return JobOutcome.done();
        });
        Store<JobRecord> store = database.open("host", JobRecord.spec());
        for (int n = 0; n < 10; n++) {
            Instant next = in(CLUSTER.lease().dividedBy(3));
            until(() -> clock.isAwaited(next));
            clock.advance(CLUSTER.lease().dividedBy(3));
            Instant renewed = in(CLUSTER.lease());
            until(() -> store.get("plugin.test/step/a")
                    .filter(job -> job.leaseEnd().equals(renewed))
                    .isPresent());
        }

        assertThat(two.schedule("a", clock.now(), new Step(1))).isFalse();
        assertThat(happened).isEmpty();
        go.countDown();
        until(() -> one.find("a").isEmpty());
    }

    @Test
    void theJobOfAProcessThatIsGoneIsTakenOverWhenItsLeaseEnds() throws Exception {
        // its clock stands still, so it renews nothing
        FakeJobClock frozen = new FakeJobClock();
        JobType<Step> gone = define(engine(frozen, CLUSTER), run -> {
            run.save(new Step(7));
            happened.add("began");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                happened.add("interrupted");
            }
            return JobOutcome.again(frozen.now(), new Step(100));
        });
        gone.schedule("a", frozen.now(), new Step(0));
        assertThat(happened.take()).isEqualTo("began");

        JobType<Step> other = define(engine(clock, CLUSTER), run -> {
            happened.add("taken over from " + run.state().number());
            return JobOutcome.again(clock.now().plusSeconds(1000), new Step(8));
        });
        clock.advance(CLUSTER.lease().minusSeconds(1));
        assertThat(other.schedule("a", clock.now(), new Step(5))).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(happened.take()).isEqualTo("taken over from 7");

        // back again, it finds its lease lost
        frozen.advance(CLUSTER.lease().dividedBy(3));
        assertThat(happened.take()).isEqualTo("interrupted");
        until(() -> !other.find("a").orElseThrow().running());
        assertThat(other.find("a").orElseThrow().state()).isEqualTo(new Step(8));
    }
}
