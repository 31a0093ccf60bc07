package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part that is late is asked of a second worker. No attempt here ends by itself before minutes are over. */
class HedgedReadTest {

    private static final int PART = 64 * 1024;

    private final TestEngine engine = new TestEngine(4 << 20, Duration.ofMinutes(2), Duration.ofMinutes(2));
    private final FileRecord file = engine.file(41, 1000L * PART);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicBoolean heedless = new AtomicBoolean();
    private final CountDownLatch wake = new CountDownLatch(1);

    @BeforeEach
    void twoWorkersThatAreKnown() throws Exception {
        engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        engine.addWorker(Role.FALLBACK);
        for (int i = 0; i < 256; i++) {
            read(i);
        }
    }

    @AfterEach
    void everybodyIsFree() {
        wake.countDown();
        engine.assertIdle();
    }

    @Test
    void theSecondOneBringsIt() throws Exception {
        hang(engine.workers.get(0));
        hang(engine.workers.get(1));
        hanging.set(1);

        read(300);

        assertThat(hanging.get()).as("one of them hung").isNegative();
        assertThat(engine.balancer.hedgedBytes()).isEqualTo(PART);
        assertThat(engine.workers.get(2).bytesRead).as("the main bot stays out").hasValue(0);
    }

    @Test
    void whereTheSecondFailsTheFirstIsWaitedFor() throws Exception {
        var second = new AtomicBoolean();
        for (int i = 0; i < 2; i++) {
            engine.workers.get(i).fault = (message, offset, length) -> {
                if (hanging.getAndDecrement() > 0) {
                    await().until(second::get);
                    return length;
                }
                second.set(true);
                throw new MediaException.Unavailable("down");
            };
        }
        hanging.set(1);

        read(301);

        assertThat(second).isTrue();
    }

    @Test
    void aWorkerThatDoesNotHeedInterruptionIsNotWaitedForAndItsMemoryIsLost() {
        heedless.set(true);
        hang(engine.workers.get(0));
        hang(engine.workers.get(1));
        hanging.set(1);
        var lost = new AtomicBoolean();

        assertThat(catchThrowable(
                        () -> engine.balancer.read(file, 302L * PART, ByteBuffer.allocate(PART), () -> lost.set(true))))
                .isInstanceOf(MediaException.Unavailable.class);
        assertThat(lost).isTrue();
    }

    private void hang(FakeWorker worker) {
        worker.fault = (message, offset, length) -> {
            if (hanging.getAndDecrement() > 0) {
                hang();
            }
            return length;
        };
    }

    private void hang() throws InterruptedException {
        while (true) {
            try {
                wake.await();
                return;
            } catch (InterruptedException e) {
                if (!heedless.get()) {
                    throw e;
                }
            }
        }
    }

    private void read(long part) throws Exception {
        ByteBuffer into = ByteBuffer.allocate(PART);
        engine.balancer.read(file, part * PART, into, () -> {});
        assertThat(into.array()).isEqualTo(SourceBytes.range(41, part * PART, PART));
    }
}
