package io.telecast.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.api.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every record store promises, seen from outside. */
public abstract class StoreContract {

    protected final MovableClock clock = new MovableClock();

    @SuppressWarnings("NullAway.Init")
    protected RecordStore database;

    @SuppressWarnings("NullAway.Init")
    protected Store<Sample> store;

    /** Opens an empty database. */
    protected abstract RecordStore openDatabase() throws Exception;

    @BeforeEach
    public void setUp() throws Exception {
        database = openDatabase();
        store = database.open("test", Sample.spec("samples"));
    }

    @AfterEach
    public void tearDown() throws Exception {
        database.close();
    }

    @Test
    void recordsComeBackAsTheyWere() {
        Sample full = new Sample(
                "k",
                "\"quoted\" \\ \u0000 \u2028 \ud83d\ude00 '; DROP TABLE records; --",
                Long.MIN_VALUE,
                List.of("a", ""),
                Optional.of(Instant.parse("2040-05-06T07:08:09.123456789Z")),
                Duration.ofSeconds(5, 7),
                Sample.Kind.TWO,
                Map.of("a.b", 1, "$c", 2, "", 3),
                Optional.of(new Sample.Inner("t", List.of(Long.MAX_VALUE))),
                Double.MIN_VALUE,
                true);
        StoreSpec<Sample> plain =
                StoreSpec.of("plain", Sample.class, Sample::key).build();
        Store<Sample> unindexed = database.open("test", plain);

        unindexed.put(full);
        unindexed.put(Sample.of("empty"));

        assertThat(unindexed.get("k")).contains(full);
        assertThat(unindexed.get("empty")).contains(Sample.of("empty"));
        assertThat(unindexed.get("none")).isEmpty();
    }

    @Test
    void insertWritesOnlyNewKeys() {
        assertThat(store.insert(Sample.of("a").number(1))).isTrue();
        assertThat(store.insert(Sample.of("a").number(2))).isFalse();

        assertThat(store.get("a").orElseThrow().number()).isEqualTo(1);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void putWritesWhetherOrNotTheKeyIsNew() {
        store.put(Sample.of("a").number(1));
        store.put(Sample.of("a").number(2));

        assertThat(store.get("a").orElseThrow().number()).isEqualTo(2);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void replaceComparesTheVersion() {
        store.put(Sample.of("a"));
        Versioned<Sample> read = store.getVersioned("a").orElseThrow();

        assertThat(store.replace(read, Sample.of("a").number(1))).isTrue();
        assertThat(store.replace(read, Sample.of("a").number(2))).isFalse();
        assertThat(store.delete(read)).isFalse();

        assertThat(store.get("a").orElseThrow().number()).isEqualTo(1);
        assertThat(store.delete(store.getVersioned("a").orElseThrow())).isTrue();
        assertThat(store.get("a")).isEmpty();
    }

    @Test
    void aVersionNeverComesBack() {
        store.put(Sample.of("a"));
        Versioned<Sample> read = store.getVersioned("a").orElseThrow();
        store.delete("a");
        store.put(Sample.of("a"));

        assertThat(store.replace(read, Sample.of("a").number(1))).isFalse();
        assertThat(store.getVersioned("a").orElseThrow().version()).isNotEqualTo(read.version());
    }

    @Test
    void aVersionChangesEvenIfTheRecordDoesNot() {
        store.put(Sample.of("a"));
        Versioned<Sample> read = store.getVersioned("a").orElseThrow();
        store.put(Sample.of("a"));

        assertThat(store.replace(read, Sample.of("a"))).isFalse();
    }

    @Test
    void theKeyOfARecordStays() {
        store.put(Sample.of("a"));
        Versioned<Sample> read = store.getVersioned("a").orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> store.replace(read, Sample.of("b")));
        assertThat(store.scan("", 10)).containsExactly(Sample.of("a"));
    }

    @Test
    void deleteTellsWhetherThereWasSomething() {
        store.put(Sample.of("a").tags("x"));

        assertThat(store.delete("a")).isTrue();
        assertThat(store.delete("a")).isFalse();
        assertThat(store.find("tag", "x", "", 10)).isEmpty();
        assertThat(store.count("tag", "x")).isZero();
    }

    @Test
    void indexesFollowTheirRecords() {
        store.put(Sample.of("a").group("x").tags("t", "u", "t"));
        store.put(Sample.of("b").group("x").tags("t"));
        store.put(Sample.of("a").group("y").tags("u", "v"));

        assertThat(keys(store.find("group", "x", "", 10))).containsExactly("b");
        assertThat(keys(store.find("group", "y", "", 10))).containsExactly("a");
        assertThat(keys(store.find("tag", "t", "", 10))).containsExactly("b");
        assertThat(keys(store.find("tag", "u", "", 10))).containsExactly("a");
        assertThat(keys(store.find("tag", "v", "", 10))).containsExactly("a");
        assertThat(store.count("group", "x")).isEqualTo(1);
        assertThat(store.count("tag", "nothing")).isZero();
    }

    @Test
    void indexValuesMatchAsAWhole() {
        for (String tag : List.of("a", "ab", "abc", "A", "", "a ", " a", "a\u0001", "a%", "^a", "\u00e4")) {
            store.put(Sample.of("k" + tag).tags(tag));
        }

        for (String tag : List.of("a", "ab", "abc", "A", "", "a ", " a", "a\u0001", "a%", "^a", "\u00e4")) {
            assertThat(keys(store.find("tag", tag, "", 10))).containsExactly("k" + tag);
        }
        assertThat(store.find("tag", "b", "", 10)).isEmpty();
        assertThat(store.find("tag", "a\u0000", "", 10)).isEmpty();
        assertThat(store.find("tag", "x".repeat(5000), "", 10)).isEmpty();
    }

    @Test
    void findPagesByKey() {
        for (int i = 0; i < 25; i++) {
            store.put(Sample.of("k%02d".formatted(i)).group(i % 5 == 0 ? "five" : "other"));
        }

        List<Sample> first = store.find("group", "five", "", 2);
        assertThat(keys(first)).containsExactly("k00", "k05");
        assertThat(keys(store.find("group", "five", "k05", 10))).containsExactly("k10", "k15", "k20");
        assertThat(store.find("group", "five", "k20", 10)).isEmpty();
    }

    @Test
    void rangeIsOrderedByValue() {
        for (long number : new long[] {5, -3, 100, 7, Long.MAX_VALUE, 6, Long.MIN_VALUE}) {
            store.put(Sample.of("k" + number).number(number));
        }
        store.put(Sample.of("another6").number(6));

        assertThat(store.range("number", Index.sortable(-3), Index.sortable(100), 10))
                .extracting(Sample::key)
                .containsExactly("k-3", "k5", "another6", "k6", "k7");
        assertThat(store.range("number", Index.sortable(5), Index.sortable(100), 2))
                .extracting(Sample::number)
                .containsExactly(5L, 6L);
        assertThat(store.range("number", Index.sortable(8), Index.sortable(8), 2))
                .isEmpty();
        assertThat(store.range("number", Index.sortable(9), Index.sortable(8), 2))
                .isEmpty();
    }

    @Test
    void aRecordWithSeveralValuesInARangeComesOnceByTheSmallest() {
        store.put(Sample.of("1").tags("a", "m", "n"));
        store.put(Sample.of("2").tags("l", "z"));
        store.put(Sample.of("3").tags("a", "z"));
        store.put(Sample.of("4").tags("p", "k"));
        store.put(Sample.of("5").tags("m"));

        assertThat(keys(store.range("tag", "k", "q", 10))).containsExactly("4", "2", "1", "5");
        assertThat(keys(store.range("tag", "k", "q", 3))).containsExactly("4", "2", "1");
    }

    @Test
    void recordsWithoutAValueAreLeftOut() {
        StoreSpec<Sample> spec = StoreSpec.of("optional", Sample.class, Sample::key)
                .optionalIndex(
                        "positive",
                        sample -> sample.number() > 0 ? Optional.of(Index.sortable(sample.number())) : Optional.empty())
                .build();
        Store<Sample> optional = database.open("test", spec);
        optional.put(Sample.of("a").number(2));
        optional.put(Sample.of("b").number(-1));
        optional.put(Sample.of("c").number(1));
        optional.put(Sample.of("a").number(0));

        assertThat(keys(optional.range("positive", "", "~", 10))).containsExactly("c");
        assertThat(keys(optional.find("positive", Index.sortable(2), "", 10))).isEmpty();
    }

    @Test
    void expiredRecordsDoNotExist() {
        Instant soon = clock.instant().plusSeconds(10);
        store.put(Sample.of("a").tags("t").expires(soon));
        store.put(Sample.of("b").tags("t"));
        Versioned<Sample> read = store.getVersioned("a").orElseThrow();
        assertThat(store.count()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(10));

        assertThat(store.get("a")).isEmpty();
        assertThat(keys(store.scan("", 10))).containsExactly("b");
        assertThat(keys(store.find("tag", "t", "", 10))).containsExactly("b");
        assertThat(keys(store.range("tag", "", "~", 10))).containsExactly("b");
        assertThat(keys(store.range("group", "", "~", 10))).containsExactly("b");
        assertThat(store.count()).isEqualTo(1);
        assertThat(store.count("tag", "t")).isEqualTo(1);
        assertThat(store.replace(read, read.record())).isFalse();
        assertThat(store.delete(read)).isFalse();
        assertThat(store.update("a", sample -> sample.number(9))).isEmpty();
        assertThat(store.insert(Sample.of("a").number(5))).isTrue();
        assertThat(store.get("a").orElseThrow().number()).isEqualTo(5);
        assertThat(store.find("tag", "t", "", 10)).hasSize(1);
    }

    @Test
    void deletingWhatHasExpiredTellsThatThereWasNothing() {
        store.put(Sample.of("a").expires(clock.instant().plusSeconds(1)));
        clock.advance(Duration.ofSeconds(1));

        assertThat(store.delete("a")).isFalse();
        assertThat(store.insert(Sample.of("a"))).isTrue();
    }

    @Test
    void expiryFarAwayIsNever() {
        store.put(Sample.of("max").expires(Instant.MAX));
        store.put(Sample.of("min").expires(Instant.MIN));
        clock.advance(Duration.ofDays(365 * 200));

        assertThat(keys(store.scan("", 10))).containsExactly("max");
    }

    @Test
    void storesOfOtherNamesAndNamespacesNeverMeet() {
        List<Store<Sample>> others = Stream.of(
                        database.open("test", Sample.spec("other")),
                        database.open("test.samples", Sample.spec("samples")),
                        database.open("test2", Sample.spec("samples")))
                .toList();
        store.put(Sample.of("a").tags("t"));

        for (Store<Sample> other : others) {
            assertThat(other.get("a")).isEmpty();
            assertThat(other.scan("", 10)).isEmpty();
            assertThat(other.find("tag", "t", "", 10)).isEmpty();
            assertThat(other.count()).isZero();
            assertThat(other.insert(Sample.of("a").tags("t"))).isTrue();
        }
        store.delete("a");
        for (Store<Sample> other : others) {
            assertThat(other.count("tag", "t")).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatIsOpenedTwiceIsOne() {
        Store<Sample> again = database.open("test", Sample.spec("samples"));
        again.put(Sample.of("a"));

        assertThat(store.get("a")).isPresent();
    }

    @Test
    void anIndexThatIsDeclaredLaterFindsOlderRecords() throws Exception {
        StoreSpec<Sample> before = StoreSpec.of("growing", Sample.class, Sample::key)
                .index("old", Sample::group)
                .build();
        Store<Sample> old = database.open("test", before);
        Parallel.each(1200, i -> old.put(Sample.of("k" + i).group("g" + i % 2).tags("t" + i % 3)));
        StoreSpec<Sample> after = StoreSpec.of("growing", Sample.class, Sample::key)
                .index("new", Sample::group)
                .multiIndex("tag", Sample::tags)
                .build();

        Store<Sample> grown = database.open("test", after);

        assertThat(grown.count("new", "g1")).isEqualTo(600);
        assertThat(grown.count("tag", "t0")).isEqualTo(400);
        assertThat(grown.find("new", "g0", "", 1000)).hasSize(600);
        grown.put(Sample.of("k0").group("x"));
        assertThat(grown.count("new", "g0")).isEqualTo(599);
        assertThat(grown.count("tag", "t0")).isEqualTo(399);
    }

    @Test
    void twoVersionsOfAPluginFindWhatEachOtherWrites() {
        StoreSpec<Sample> before = StoreSpec.of("growing", Sample.class, Sample::key)
                .index("old", Sample::group)
                .build();
        StoreSpec<Sample> after = StoreSpec.of("growing", Sample.class, Sample::key)
                .multiIndex("new", Sample::tags)
                .build();
        Store<Sample> old = database.open("test", before);
        old.put(Sample.of("first").group("g").tags("t"));

        Store<Sample> fresh = database.open("test", after);
        old.put(Sample.of("second").group("g").tags("t"));
        fresh.put(Sample.of("third").group("g").tags("t"));

        assertThat(keys(fresh.find("new", "t", "", 10))).containsExactly("first", "second", "third");
        assertThat(keys(old.find("old", "g", "", 10))).containsExactly("first", "second", "third");
        old.put(Sample.of("first").group("other").tags("other"));
        fresh.delete("third");
        assertThat(keys(fresh.find("new", "t", "", 10))).containsExactly("second");
        assertThat(keys(old.find("old", "g", "", 10))).containsExactly("second");
    }

    protected static List<String> keys(List<Sample> samples) {
        return samples.stream().map(Sample::key).toList();
    }
}
