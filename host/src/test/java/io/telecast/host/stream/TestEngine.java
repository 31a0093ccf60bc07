package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.stream.PooledWorker.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The whole engine over fake workers. */
public final class TestEngine {

    public static final int CHUNK = 64 * 1024;
    public static final int FIRST = 16 * 1024;

    public final Map<Long, Long> sizes = new ConcurrentHashMap<>();
    public final ClientPool pool = new ClientPool(InstantSource.system());
    public final FilePropertiesCache properties;
    public final LoadBalancer balancer;
    public final MemoryChunkCache cache;
    public final ByteStreamer streamer;
    public final List<FakeWorker> workers = new ArrayList<>();
    public final List<Registration> registrations = new ArrayList<>();

    /** An engine with small chunks. */
    public TestEngine(long cacheBytes, Duration attempt, Duration patience) {
        properties = new FilePropertiesCache(pool, Duration.ofMinutes(30), InstantSource.system());
        balancer = new LoadBalancer(pool, new PartReader(pool, properties, attempt), patience, InstantSource.system());
        cache = new MemoryChunkCache(balancer, Optional.empty(), cacheBytes, CHUNK, FIRST);
        streamer = new ByteStreamer(cache, 4L * CHUNK, Duration.ofSeconds(3));
    }

    public static TestEngine withWorkers(int count) {
        var engine = new TestEngine(4 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
        for (int i = 0; i < count; i++) {
            engine.addWorker(Role.WORKER);
        }
        return engine;
    }

    public FakeWorker addWorker(Role role) {
        var worker = new FakeWorker(100 + workers.size(), sizes);
        workers.add(worker);
        registrations.add(pool.add(worker, role));
        return worker;
    }

    /** A file whose bytes are those of its message number. */
    public FileRecord file(long message, long size) {
        sizes.put(message, size);
        return SampleFiles.record(message, size);
    }

    public byte[] read(FileRecord file, long offset, long length) throws java.io.IOException {
        try (var in = streamer.stream(file, offset, length)) {
            return in.readAllBytes();
        }
    }

    /** Bytes that all workers have read. */
    public long upstream() {
        return workers.stream().mapToLong(worker -> worker.bytesRead.get()).sum();
    }

    /** Waits until nothing is held, fetched or read any more. */
    public void assertIdle() {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> {
                    assertThat(cache.leases()).isZero();
                    assertThat(cache.fetches()).isZero();
                    assertThat(cache.strayBytes()).isZero();
                    assertThat(cache.retainedBytes()).isZero();
                    assertThat(pool.load()).isZero();
                    assertThat(workers)
                            .allSatisfy(worker -> assertThat(worker.inFlight).hasValue(0));
                });
    }
}
