package io.telecast.host.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.MovableClock;
import io.telecast.host.store.RecordStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentReadsTest {

    /** Nobody can change it, so that callers may share it. */
    record Counter(String key, long value) {}

    /** Whoever has it can change it. */
    record Bag(String key, List<String> things) {}

    @TempDir
    Path folder;

    private RecordStore database;

    @BeforeEach
    void open() {
        database = SqliteRecordStore.open(folder.resolve("telecast.db"), new MovableClock());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Store<Counter> counters() {
        return database.open(
                "test", StoreSpec.of("counters", Counter.class, Counter::key).build());
    }

    @Test
    void nobodyIsToldLessThanWhatWasWritten() throws ExecutionException, InterruptedException {
        Store<Counter> store = counters();
        store.put(new Counter("a", 0));
        var written = new AtomicLong();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                readers.add(threads.submit(() -> {
                    while (!done.get()) {
                        long least = written.get();
                        assertThat(store.get("a").orElseThrow().value()).isGreaterThanOrEqualTo(least);
                    }
                }));
            }
            try {
                for (long value = 1; value <= 300; value++) {
                    store.put(new Counter("a", value));
                    written.set(value);
                }
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    @Test
    void everyWayToWriteIsSeenAtOnceByAllWhoHaveTheStoreOpen() {
        Store<Counter> one = counters();
        Store<Counter> other = counters();
        assertThat(one.get("a")).isEmpty();
        other.insert(new Counter("a", 1));
        assertThat(one.get("a")).contains(new Counter("a", 1));
        other.replace(other.getVersioned("a").orElseThrow(), new Counter("a", 2));
        assertThat(one.get("a")).contains(new Counter("a", 2));
        other.update("a", it -> new Counter("a", it.value() + 1));
        assertThat(one.get("a")).contains(new Counter("a", 3));
        other.delete("a");
        assertThat(one.get("a")).isEmpty();
    }

    @Test
    void whatACallerDoesToARecordIsItsOwnBusiness() {
        Store<Bag> store =
                database.open("test", StoreSpec.of("bags", Bag.class, Bag::key).build());
        store.put(new Bag("a", List.of("pen")));
        Optional<Bag> mine = store.get("a");
        mine.orElseThrow().things().add("knife");
        assertThat(store.get("a")).contains(new Bag("a", List.of("pen")));
    }

    @Test
    void aClosedDatabaseAnswersNothing() {
        Store<Counter> store = counters();
        store.put(new Counter("a", 1));
        assertThat(store.get("a")).isPresent();
        database.close();
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(StorageException.class);
    }
}
