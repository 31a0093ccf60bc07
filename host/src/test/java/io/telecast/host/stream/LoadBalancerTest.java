package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadBalancerTest {

    private final TestEngine engine = new TestEngine(4 << 20, Duration.ofMillis(500), Duration.ofSeconds(3));
    private final FileRecord file = engine.file(5, 1_000_000);

    @AfterEach
    void nothingIsLeft() {
        engine.assertIdle();
    }

    @Test
    void withoutWorkersItSaysSo() {
        assertThatThrownBy(() -> read(0, 10))
                .isInstanceOf(MediaException.Unavailable.class)
                .hasMessageContaining("No bot");
    }

    @Test
    void theLeastLoadedWorkerReadsAndTheFallbackOnlyWhenNobodyElseCan() throws Exception {
        FakeWorker main = engine.addWorker(Role.FALLBACK);
        FakeWorker first = engine.addWorker(Role.WORKER);
        FakeWorker second = engine.addWorker(Role.WORKER);
        var release = new CountDownLatch(1);
        first.fault = second.fault = (message, offset, length) -> {
            release.await();
            return length;
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                pool.submit(() -> {
                    read(0, 4096);
                    return null;
                });
            }
            await().until(() -> first.inFlight.get() == 5 && second.inFlight.get() == 5);
            assertThat(engine.pool.load()).isEqualTo(10);
            release.countDown();
        }
        assertThat(main.bytesRead).hasValue(0);

        first.fault = second.fault = (message, offset, length) -> {
            throw new MediaException.Unavailable("down");
        };
        read(0, 4096);
        assertThat(main.bytesRead).hasValue(4096);
    }

    @Test
    void aFloodedWorkersLoadGoesToTheOthersUntilItsTimeIsOver() throws Exception {
        FakeWorker flooded = engine.addWorker(Role.WORKER);
        FakeWorker other = engine.addWorker(Role.WORKER);
        var floods = new AtomicInteger();
        flooded.fault = (message, offset, length) -> {
            floods.incrementAndGet();
            throw new MediaException.FloodWait(Duration.ofSeconds(1));
        };
        for (int i = 0; i < 20; i++) {
            read(0, 4096);
        }
        assertThat(floods).hasValue(1);
        assertThat(other.bytesRead).hasValue(20 * 4096);
        flooded.fault = (message, offset, length) -> length;
        await().untilAsserted(() -> {
            read(0, 4096);
            assertThat(flooded.bytesRead.get()).isPositive();
        });
    }

    @Test
    void whenAllAreFloodedItWaitsForTheFirst() throws Exception {
        FakeWorker only = engine.addWorker(Role.WORKER);
        var calls = new AtomicInteger();
        only.fault = (message, offset, length) -> {
            if (calls.getAndIncrement() == 0) {
                throw new MediaException.FloodWait(Duration.ofMillis(300));
            }
            return length;
        };
        read(0, 4096);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aFloodLongerThanThePatienceIsToldAtOnce() {
        FakeWorker only = engine.addWorker(Role.WORKER);
        only.fault = (message, offset, length) -> {
            throw new MediaException.FloodWait(Duration.ofMinutes(5));
        };
        assertThatThrownBy(() -> read(0, 4096))
                .isInstanceOfSatisfying(
                        MediaException.FloodWait.class,
                        flood ->
                                assertThat(flood.retryAfter()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
    }

    @Test
    void shortFloodsDoNotUsePatienceUp() throws Exception {
        var hasty = new TestEngine(4 << 20, Duration.ofMillis(500), Duration.ofMillis(600));
        FakeWorker only = hasty.addWorker(Role.WORKER);
        var calls = new AtomicInteger();
        only.fault = (message, offset, length) -> {
            if (calls.getAndIncrement() < 4) {
                throw new MediaException.FloodWait(Duration.ofMillis(200));
            }
            return length;
        };
        hasty.balancer.read(hasty.file(5, 1_000_000), 0, ByteBuffer.allocate(4096), () -> {});
        assertThat(calls).hasValue(5);
        hasty.assertIdle();
    }

    @Test
    void endlessFloodsAreToldInTheEnd() {
        var hasty = new TestEngine(4 << 20, Duration.ofMillis(500), Duration.ofMillis(200));
        FakeWorker only = hasty.addWorker(Role.WORKER);
        only.fault = (message, offset, length) -> {
            throw new MediaException.FloodWait(Duration.ofMillis(50));
        };
        FileRecord wanted = hasty.file(5, 1_000_000);
        assertThatThrownBy(() -> hasty.balancer.read(wanted, 0, ByteBuffer.allocate(4096), () -> {}))
                .isInstanceOf(MediaException.FloodWait.class);
        hasty.assertIdle();
    }

    @Test
    void locationsMayExpireTwiceWhileAReadWaits() throws Exception {
        FakeWorker worker = engine.addWorker(Role.WORKER);
        var calls = new AtomicInteger();
        worker.fault = (message, offset, length) -> {
            if (calls.getAndIncrement() < 3) {
                worker.expireLocations();
            }
            return length;
        };
        read(0, 4096);
        assertThat(calls).hasValue(4);
        assertThat(engine.pool.workers().getFirst().failures()).isZero();
    }

    @Test
    void expiredLocationsAreLookedUpAgain() throws Exception {
        FakeWorker worker = engine.addWorker(Role.WORKER);
        read(0, 4096);
        worker.expireLocations();
        read(4096, 4096);
        assertThat(worker.locates).hasValue(2);
        assertThat(engine.pool.workers().getFirst().failures()).isZero();
    }

    @Test
    void aLocationIsLookedUpOnceForManyWhoAsk() throws Exception {
        FakeWorker worker = engine.addWorker(Role.WORKER);
        var release = new CountDownLatch(1);
        worker.locateFault = message -> release.await();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                pool.submit(() -> {
                    read(0, 4096);
                    return null;
                });
            }
            await().until(() -> engine.pool.load() == 20);
            release.countDown();
        }
        assertThat(worker.locates).hasValue(1);
    }

    @Test
    void shortAnswersAreReadAgainElsewhere() throws Exception {
        FakeWorker broken = engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        broken.fault = (message, offset, length) -> length - 1;
        for (int i = 0; i < 10; i++) {
            read(4096L * i, 4096);
        }
        assertThat(engine.pool.workers().getFirst().failures()).isPositive();
    }

    @Test
    void aWorkerThatHangsIsLeftAndInterrupted() throws Exception {
        FakeWorker hanging = engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        var interrupted = new CountDownLatch(1);
        hanging.fault = (message, offset, length) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return length;
        };
        for (int i = 0; i < 4; i++) {
            read(0, 4096);
        }
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void aWorkerThatHangsWhileLocatingIsLeft() throws Exception {
        FakeWorker hanging = engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        hanging.locateFault = message -> new CountDownLatch(1).await();
        for (int i = 0; i < 4; i++) {
            read(0, 4096);
        }
        hanging.locateFault = message -> {};
        await().untilAsserted(() -> {
            read(0, 4096);
            assertThat(hanging.bytesRead.get()).isPositive();
        });
    }

    @Test
    void whenEverybodyHangsEachIsAskedAndThenItEnds() {
        var impatient = new LoadBalancer(
                engine.pool,
                new PartReader(engine.pool, engine.properties, Duration.ofMillis(300)),
                Duration.ofMillis(100),
                java.time.InstantSource.system());
        for (int i = 0; i < 3; i++) {
            engine.addWorker(Role.WORKER).fault = (message, offset, length) -> {
                new CountDownLatch(1).await();
                return length;
            };
        }
        assertThatThrownBy(() -> impatient.read(file, 0, ByteBuffer.allocate(4096), () -> {}))
                .isInstanceOf(MediaException.Unavailable.class);
        assertThat(engine.pool.workers())
                .allSatisfy(worker -> assertThat(worker.failures()).isEqualTo(1));
    }

    @Test
    void aWorkerThatCannotSeeTheFileIsNotAskedAgainSoon() throws Exception {
        FakeWorker blind = engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        blind.locateFault = message -> {
            throw new MediaException.Gone("not a member");
        };
        for (int i = 0; i < 10; i++) {
            read(0, 4096);
        }
        assertThat(blind.locates).hasValue(1);
    }

    @Test
    void aFileThatNobodySeesIsGone() {
        engine.addWorker(Role.WORKER);
        engine.addWorker(Role.FALLBACK);
        engine.sizes.clear();
        assertThatThrownBy(() -> read(0, 4096)).isInstanceOf(MediaException.Gone.class);
    }

    @Test
    void aFileOfAnotherSizeIsNotRead() {
        FakeWorker worker = engine.addWorker(Role.WORKER);
        engine.sizes.put(5L, 999_999L);
        assertThatThrownBy(() -> read(0, 4096))
                .isInstanceOf(MediaException.Gone.class)
                .hasMessageContaining("999999");
        assertThat(worker.bytesRead).hasValue(0);
    }

    @Test
    void anotherFileOfTheSameSizeIsNotRead() throws Exception {
        FakeWorker worker = engine.addWorker(Role.WORKER);
        worker.uniqueId = "another";
        assertThatThrownBy(() -> read(0, 4096))
                .isInstanceOf(MediaException.Gone.class)
                .hasMessageContaining("Another file");
        assertThat(worker.bytesRead).hasValue(0);
    }

    @Test
    void workersComeAndGoWhileReadsWait() throws Exception {
        FakeWorker down = engine.addWorker(Role.WORKER);
        down.fault = (message, offset, length) -> {
            throw new MediaException.FloodWait(Duration.ofSeconds(2));
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = pool.submit(() -> {
                read(0, 4096);
                return true;
            });
            await().until(() -> engine.pool.workers().getFirst().floods() == 1);
            engine.addWorker(Role.WORKER);
            assertThat(waiting.get()).isTrue();
        }
        engine.registrations.getFirst().close();
        engine.registrations.getFirst().close();
        assertThat(engine.pool.workers()).hasSize(1);
        read(0, 4096);
        assertThat(down.bytesRead).hasValue(0);
    }

    @Test
    void aBugInAWorkerIsAFailureLikeOthers() throws Exception {
        FakeWorker broken = engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        broken.fault = (message, offset, length) -> {
            throw new IllegalStateException("bug");
        };
        for (int i = 0; i < 4; i++) {
            read(0, 4096);
        }
        assertThat(engine.pool.workers().getFirst().failures()).isPositive();
    }

    private void read(long offset, int length) throws MediaException, InterruptedException {
        ByteBuffer into = ByteBuffer.allocate(length);
        engine.balancer.read(file, offset, into, () -> {});
        assertThat(into.array()).isEqualTo(SourceBytes.range(5, offset, length));
    }
}
