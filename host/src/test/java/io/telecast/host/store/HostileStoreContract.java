package io.telecast.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract under hostile values, races and sizes. */
public abstract class HostileStoreContract extends StoreContract {

    private static final List<String> ODD_KEYS = List.of(
            "'",
            "\"",
            "'; DROP TABLE records; --",
            "{\"$gt\": \"\"}",
            "$where",
            "a.b",
            "a/b",
            "..",
            " ",
            "\n",
            "\t\u0001\u007f",
            "\u00e9",
            "e\u0301",
            "\u05d0\u202e",
            "\ud83d\ude00",
            "\uffff",
            "%",
            "_",
            "k".repeat(512),
            "\u20ac".repeat(512));

    @Test
    void oddKeysAreKeysLikeOthers() {
        for (String key : ODD_KEYS) {
            assertThat(store.insert(Sample.of(key).tags(key))).isTrue();
        }
        for (String key : ODD_KEYS) {
            assertThat(store.get(key)).contains(Sample.of(key).tags(key));
            assertThat(keys(store.find("tag", key, "", 10))).containsExactly(key);
        }
        assertThat(keys(store.scan("", 100))).containsExactlyInAnyOrderElementsOf(ODD_KEYS);
        for (String key : ODD_KEYS) {
            assertThat(store.delete(key)).isTrue();
        }
        assertThat(store.count()).isZero();
    }

    @Test
    void impossibleKeysAreRefusedAndNeverFound() {
        store.put(Sample.of("?"));
        for (String key : List.of("", "k".repeat(513), "a\u0000", "\ud83d", "\ude00a", "a\ud83d\ud83d\ude00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.put(Sample.of(key)));
            assertThatIllegalArgumentException().isThrownBy(() -> store.insert(Sample.of(key)));
            assertThat(store.get(key)).isEmpty();
            assertThat(store.getVersioned(key)).isEmpty();
            assertThat(store.delete(key)).isFalse();
        }
        assertThat(keys(store.scan("", 10))).containsExactly("?");
    }

    @Test
    void impossibleIndexValuesAreRefused() {
        store.put(Sample.of("a").tags("good"));
        for (String tag : List.of("k".repeat(1025), "a\u0000", "\ud83d")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.put(Sample.of("a").tags("x", tag)));
            assertThat(store.find("tag", tag, "", 10)).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.put(Sample.of("a")
                        .tags(IntStream.range(0, 3000)
                                .mapToObj(i -> "t" + i + "x".repeat(100))
                                .toArray(String[]::new))));
        assertThat(store.get("a")).contains(Sample.of("a").tags("good"));
        assertThat(store.count("tag", "x")).isZero();
    }

    @Test
    void largeRecordsAreKeptAndHugeOnesRefused() {
        Store<Note> notes = database.open("test", Note.SPEC);
        Note large = new Note("a", "\u20ac".repeat(4_900_000));
        notes.put(large);

        assertThat(notes.get("a").orElseThrow().text().length()).isEqualTo(4_900_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notes.put(new Note("a", "\u20ac".repeat(5_300_000))))
                .withMessageContaining("15 MiB");
        assertThatIllegalArgumentException().isThrownBy(() -> notes.put(new Note("a", "x".repeat(16 << 20))));
        assertThatIllegalArgumentException().isThrownBy(() -> notes.insert(new Note("b", "x".repeat(16 << 20))));
        assertThat(notes.get("a").orElseThrow().equals(large)).isTrue();
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void malformedNamesAreRefused() {
        for (String name : List.of("", "A", "1a", "a-b", "a.b", "a".repeat(33), "\u00e4", "a\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> database.open("test", Sample.spec(name)));
        }
        for (String namespace : List.of("", "A", ".a", "a/b", "a b", "a".repeat(101), "a\n", "a$")) {
            assertThatIllegalArgumentException().isThrownBy(() -> database.open(namespace, Sample.spec("a")));
        }
        for (String index : List.of("", "A", "a_b", "a.b", "a$", "a".repeat(33))) {
            StoreSpec<Note> spec = StoreSpec.of("a", Note.class, Note::key)
                    .index(index, Note::text)
                    .build();
            assertThatIllegalArgumentException().isThrownBy(() -> database.open("test", spec));
        }
        StoreSpec<Note> twice = StoreSpec.of("a", Note.class, Note::key)
                .index("i", Note::text)
                .index("i", Note::key)
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> database.open("test", twice));
    }

    @Test
    void undeclaredIndexesAndSenselessLimitsAreRefused() {
        for (String index : List.of("nope", "", "$where", "tag' OR '1'='1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.find(index, "", "", 1));
            assertThatIllegalArgumentException().isThrownBy(() -> store.range(index, "", "~", 1));
            assertThatIllegalArgumentException().isThrownBy(() -> store.count(index, ""));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> store.scan("", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.find("tag", "", "", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.range("tag", "", "", 0));
    }

    @Test
    void onlyOneOfManyConcurrentInsertsWins() throws Exception {
        List<Boolean> won = race(16, i -> () -> store.insert(Sample.of("a").number(i)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.get("a").orElseThrow().number()).isEqualTo(won.indexOf(true));
    }

    @Test
    void concurrentUpdatesAreAllCounted() throws Exception {
        store.put(Sample.of("a"));

        race(8, i -> () -> {
            for (int n = 0; n < 50; n++) {
                store.update("a", sample -> sample.number(sample.number() + 1));
            }
            return true;
        });

        assertThat(store.get("a").orElseThrow().number()).isEqualTo(400);
    }

    @Test
    void concurrentPutsAndDeletesLeaveNoStrayIndexEntry() throws Exception {
        race(8, i -> () -> {
            for (int n = 0; n < 50; n++) {
                store.put(Sample.of("k" + n % 3).tags("t" + i, "u" + n));
                store.delete("k" + (n + 1) % 3);
            }
            return true;
        });
        Stream.of("k0", "k1", "k2").forEach(store::delete);

        assertThat(store.range("tag", "", "~", 10)).isEmpty();
        assertThat(store.count()).isZero();
    }

    @Test
    void anInterruptedCallerStillWritesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        store.put(Sample.of("a"));
        boolean found = store.get("a").isPresent();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).isTrue();
    }

    @Test
    void manyRecordsAreScannedByPages() throws Exception {
        int all = manyRecords();
        race(200, i -> () -> {
            for (int n = i; n < all; n += 200) {
                store.put(Sample.of("k%06d".formatted(n)));
            }
            return true;
        });

        int seen = 0;
        String after = "";
        List<Sample> page = store.scan(after, 1000);
        while (!page.isEmpty()) {
            for (Sample sample : page) {
                assertThat(sample.key()).isEqualTo("k%06d".formatted(seen));
                seen++;
            }
            after = page.getLast().key();
            page = store.scan(after, 1000);
        }
        assertThat(seen).isEqualTo(all);
        assertThat(store.count()).isEqualTo(all);
    }

    /** How many records the paging test writes. */
    protected int manyRecords() {
        return 100_000;
    }

    @Test
    void recordsOfAnOlderShapeAreRead() {
        record Before(String key, String gone) {}
        record After(String key, String text, int number, List<String> list, java.util.Optional<String> maybe) {}
        database.open("test", StoreSpec.of("shape", Before.class, Before::key).build())
                .put(new Before("a", "x"));

        Store<After> after = database.open(
                "test", StoreSpec.of("shape", After.class, After::key).build());

        assertThat(after.get("a")).contains(new After("a", "", 0, List.of(), java.util.Optional.empty()));
    }

    @Test
    void recordsOfAnotherShapeAreNamed() {
        record Text(String key, String value) {}
        record Digits(String key, int value) {}
        database.open("test", StoreSpec.of("shape", Text.class, Text::key).build())
                .put(new Text("a", "hunter2"));

        Store<Digits> numbers = database.open(
                "test", StoreSpec.of("shape", Digits.class, Digits::key).build());

        assertThatThrownBy(() -> numbers.get("a"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("test/shape/a");
    }

    @Test
    void storesOfAClosedDatabaseSaySo() {
        database.close();

        assertThatThrownBy(() -> store.get("a")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> store.put(Sample.of("a"))).isInstanceOf(StorageException.class);
    }

    /** A record with nothing but text. */
    private record Note(String key, String text) {
        static final StoreSpec<Note> SPEC =
                StoreSpec.of("notes", Note.class, Note::key).build();
    }

    /** A task of one of several threads. */
    private interface Racer<T> {
        Callable<T> task(int index);
    }

    private static <T> List<T> race(int threads, Racer<T> racer) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = executor.invokeAll(
                    IntStream.range(0, threads).mapToObj(racer::task).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
