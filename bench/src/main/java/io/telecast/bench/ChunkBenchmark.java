package io.telecast.bench;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.ChunkLease;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.FilePropertiesCache;
import io.telecast.host.stream.LoadBalancer;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PartReader;
import io.telecast.host.stream.PooledWorker;
import io.telecast.host.stream.Viewer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What a chunk costs that is in memory: taken, looked at and given back; by one reader, and by two of the same chunk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ChunkBenchmark {

    private static final int CHUNK = 512 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private MemoryChunkCache cache;
    private FileRecord file;
    private Viewer viewer;

    @Setup
    public void fill() throws IOException, InterruptedException {
        viewer = Viewer.alone();
        var pool = new ClientPool(InstantSource.system());
        pool.add(new ZeroWorker(), PooledWorker.Role.WORKER);
        var properties = new FilePropertiesCache(pool, Duration.ofHours(1), InstantSource.system());
        var reader = new PartReader(pool, properties, Duration.ofSeconds(5));
        var balancer = new LoadBalancer(pool, reader, Duration.ofSeconds(5), InstantSource.system());
        cache = new MemoryChunkCache(balancer, Optional.empty(), 64L << 20, CHUNK, CHUNK);
        file = ZeroWorker.file(new MessageRef(-100, 1));
        try (ChunkLease lease = cache.take(viewer, file, 0, 0)) {
            lease.await(CHUNK - 1, PATIENCE);
            lease.done();
        }
    }

    @Benchmark
    public byte hit() throws IOException, InterruptedException {
        try (ChunkLease lease = cache.take(viewer, file, 0, 0)) {
            lease.await(4096, PATIENCE);
            return lease.bytes(4096).get();
        }
    }

    @Benchmark
    @Threads(2)
    public byte hitByTwo() throws IOException, InterruptedException {
        return hit();
    }
}
