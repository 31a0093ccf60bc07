package io.telecast.bench;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Durable writes and reads of the embedded database: alone, and by many at once, which share their commits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class StoreBenchmark {

    /** A small record, as users and files are. */
    public record Item(String key, String owner, long number) {}

    private final AtomicLong next = new AtomicLong();
    private @Nullable RecordStore records;
    private Store<Item> store;

    @Setup
    public void open() throws IOException {
        Path file = Files.createTempDirectory("telecast-bench").resolve("bench.db");
        records = SqliteRecordStore.open(file, InstantSource.system());
        store = records.open(
                "bench",
                StoreSpec.of("items", Item.class, Item::key)
                        .index("owner", Item::owner)
                        .build());
        store.put(new Item("known", "somebody", 1));
    }

    @TearDown
    public void close() {
        if (records != null) {
            records.close();
        }
    }

    @Benchmark
    @Threads(1)
    public boolean insertAlone() {
        return insert();
    }

    @Benchmark
    @Threads(16)
    public boolean insertTogether() {
        return insert();
    }

    /** From memory, since nothing is committed meanwhile. */
    @Benchmark
    @Threads(1)
    public Optional<Item> get() {
        return store.get("known");
    }

    /** From the database each time. */
    @Benchmark
    @Threads(1)
    public List<Item> scanOne() {
        return store.scan("", 1);
    }

    private boolean insert() {
        long number = next.incrementAndGet();
        return store.insert(new Item("key" + number, "owner" + number % 100, number));
    }
}
