package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PoolPlaceTest {

    private final TestEngine engine = TestEngine.withWorkers(0);
    private final FakeWorker worker = new FakeWorker(7, engine.sizes);
    private final FileRecord file = engine.file(5, 100_000);

    @Test
    void aReadUnderWayEndsWellWhileItsWorkerLeaves() throws Exception {
        PoolPlace place = engine.pool.add(worker, Role.WORKER);
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        worker.fault = (message, offset, length) -> {
            reading.countDown();
            goOn.await();
            return length;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = threads.submit(() -> read());
            reading.await();
            assertThat(place.drain(Duration.ofMillis(50))).as("idle").isFalse();
            assertThat(engine.pool.workers()).isEmpty();
            assertThatExceptionOfType(MediaException.class).as("no new work").isThrownBy(this::read);

            goOn.countDown();
            assertThat(place.drain(Duration.ofSeconds(10))).as("idle").isTrue();
            assertThat(read.get()).isEqualTo(SourceBytes.range(5, 0, 4096));
            assertThat(place.worker().load()).isZero();
        }
    }

    @Test
    void aWorkerWhoseTokenIsRefusedIsNamedAndAnotherReads() throws Exception {
        List<Long> refused = new CopyOnWriteArrayList<>();
        engine.pool.onRefused(gone -> refused.add(gone.botId()));
        engine.pool.add(worker, Role.WORKER);
        engine.addWorker(Role.FALLBACK);
        worker.fault = (message, offset, length) -> {
            throw new MediaException.Unauthorized();
        };

        assertThat(read()).isEqualTo(SourceBytes.range(5, 0, 4096));
        assertThat(refused).containsExactly(7L);
    }

    private byte[] read() throws MediaException, InterruptedException {
        ByteBuffer into = ByteBuffer.allocate(4096);
        engine.balancer.read(file, 0, into, () -> {});
        return into.array();
    }
}
