package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.host.plugin.records.RecordsVersions;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.Indexed;
import io.telecast.host.store.RawRecords.Place;
import io.telecast.host.store.RecordStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version of a plugin that stores another form takes the place of one that is being written to. */
abstract class RecordsUpgradeContract {

    @TempDir
    protected Path data;

    protected TestHost host;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    abstract RecordStore database() throws Exception;

    abstract int many();

    @BeforeEach
    void start() throws Exception {
        host = TestHost.over(data, database()).started();
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        host.close();
    }

    protected Path jar(NotesJar jar, String name) {
        return jar.write(data.resolve(name + ".jar"));
    }

    protected String ask(String query) throws Exception {
        var answer = host.get("/notes?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    protected List<Place> places() {
        return host.records.raw().places().stream()
                .filter(place -> place.store().equals("notes"))
                .toList();
    }

    /** As version 1 keeps them. */
    private void fill(int notes) {
        for (int first = 0; first < notes; first += 500) {
            host.records
                    .raw()
                    .add(
                            new Place("plugin.notes", "notes"),
                            IntStream.range(first, first + 500)
                                    .mapToObj(RecordsUpgradeContract::old)
                                    .toList());
        }
    }

    private static EncodedRecord old(int i) {
        String json = "{\"key\":\"n" + i + "\",\"text\":\"text" + i + "\"}";
        return new EncodedRecord("n" + i, EncodedRecord.NEVER, json, Indexed.named(""));
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndNoRequestFails() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        fill(many());
        ask("put=b&text=of-a-bot&bot=42");
        Path two = jar(NotesJar.two(), "two");
        var over = new AtomicBoolean();
        List<Future<List<String>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            String prefix = "w" + writer + "-";
            Callable<List<String>> writing = () -> {
                List<String> kept = new ArrayList<>();
                while (!over.get()) {
                    String key = prefix + kept.size();
                    assertThat(ask("put=" + key + "&text=live" + key)).isEqualTo("kept");
                    kept.add(key);
                }
                return kept;
            };
            writers.add(threads.submit(writing));
        }
        assertThat(host.plugins.install(two).version()).isEqualTo("2.0.0");
        ask("put=after&text=after");
        over.set(true);
        int all = many() + 1;
        for (Future<List<String>> each : writers) {
            for (String key : each.get()) {
                assertThat(ask("get=" + key)).isEqualTo("live" + key);
                all++;
            }
        }
        assertThat(ask("count")).isEqualTo(Integer.toString(all));
        assertThat(ask("get=n7")).isEqualTo("text7");
        assertThat(ask("size=5")).isEqualTo("11"); // text0 to text9, and after
        assertThat(ask("get=b&bot=42")).isEqualTo("of-a-bot");
        assertThat(ask("get=b")).isEqualTo("none");
        assertThat(host.plugins.leaks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throws          | toTwo.change(V1, V2, old -> { throw new IllegalStateException(old.text()); })",
                "throws an Error | toTwo.change(V1, V2, old -> { throw new StackOverflowError(old.text()); })",
                "answers null    | toTwo.change(V1, V2, old -> null)",
                "null for empty  | toTwo.changeOrDrop(V1, V2, old -> null)",
                "one key for all | toTwo.change(V1, V2, old -> new Note(\"same\", old.text(), 0))",
                "an empty key    | toTwo.change(V1, V2, old -> new Note(\"\", old.text(), 0))",
            })
    void aStepThatFailsCostsNothing(String what, String step) throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k1&text=secret1");
        ask("put=k2&text=secret2");
        assertThatThrownBy(() -> host.plugins.install(jar(NotesJar.two().step(step), "two")))
                .isInstanceOf(PluginActionException.class)
                .hasMessageContaining("\"notes\"")
                .message()
                .containsAnyOf("k1", "k2", "same")
                .doesNotContain("secret");
        assertThat(ask("get=k1")).isEqualTo("secret1");
        assertThat(ask("put=k3&text=later")).isEqualTo("kept");
        assertThat(host.status("notes").version()).isEqualTo("1.0.0");
        await().untilAsserted(
                        () -> assertThat(places()).extracting(Place::namespace).containsExactly("plugin.notes"));
        host.plugins.install(jar(NotesJar.two(), "right"));
        assertThat(ask("count")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"START", "CHECK"})
    void aVersionThatIsNotWellLeavesTheRecordsAsTheyWere(String where) throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=before");
        String unwell = "if (true) throw new Exception(\"unwell\")";
        NotesJar two = where.equals("START")
                ? NotesJar.two().start("context.storage().open(V2).put(new Note(\"k\", \"spoilt\", 6));" + unwell)
                : NotesJar.two().check(unwell);
        assertThatThrownBy(() -> host.plugins.install(jar(two, "two"))).hasMessageContaining("unwell");
        assertThat(ask("get=k")).isEqualTo("before");
        assertThat(ask("put=k&text=after")).isEqualTo("kept");
        assertThat(ask("get=k")).isEqualTo("after");
    }

    @Test
    void theWayBackTakesAlongWhatWasWrittenSince() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=first");
        ask("put=k&text=of-a-bot&bot=7");
        host.plugins.install(jar(NotesJar.reversible(), "two"));
        ask("put=l&text=second");
        assertThat(host.plugins.rollBack("notes").version()).isEqualTo("1.0.0");
        assertThat(ask("get=k")).isEqualTo("first");
        assertThat(ask("get=k&bot=7")).isEqualTo("of-a-bot");
        assertThat(ask("get=l")).isEqualTo("second");
        ask("put=m&text=third");
        assertThat(host.plugins.rollBack("notes").version()).isEqualTo("2.0.0");
        assertThat(ask("count")).isEqualTo("3");
        assertThat(ask("size=5")).isEqualTo("2"); // first, third
    }

    @Test
    void withoutAWayBackTheRecordsOfBeforeAreOffered() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=first");
        host.plugins.install(jar(NotesJar.two(), "two"));
        ask("put=l&text=second");
        assertThatThrownBy(() -> host.plugins.rollBack("notes"))
                .hasMessageContaining("Its records are of version 2")
                .hasMessageContaining("./telecast plugins rollback notes --records-as-before");
        assertThat(ask("get=l")).isEqualTo("second");
        assertThat(host.plugins.rollBack("notes", true).version()).isEqualTo("1.0.0");
        assertThat(ask("get=k")).isEqualTo("first");
        assertThat(ask("get=l")).isEqualTo("none");
        ask("put=m&text=third");
        // and what was written by version 2 is kept in its turn
        assertThat(host.plugins.rollBack("notes", true).version()).isEqualTo("2.0.0");
        assertThat(ask("get=l")).isEqualTo("second");
        assertThat(ask("get=m")).isEqualTo("none");
        assertThat(host.plugins.records("notes")).contains(new RecordsVersions(2, Optional.of(1)));
        assertThat(host.plugins.forgetKeptRecords("notes")).isTrue();
        assertThat(host.plugins.forgetKeptRecords("notes")).isFalse();
        assertThat(places()).hasSize(1);
        assertThatThrownBy(() -> host.plugins.rollBack("notes", true)).hasMessageContaining("No records of version 1");
        assertThat(host.status("notes").version()).isEqualTo("2.0.0");
        assertThat(ask("get=l")).isEqualTo("second");
    }

    @Test
    void anOlderJarNeverReadsNewerRecords() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=first");
        host.plugins.install(jar(NotesJar.two(), "two"));
        host.close();
        Files.delete(host.folder.resolve("notes-2.0.0.jar"));
        NotesJar.one().version("1.0.1").write(host.folder.resolve("other.jar"));
        host = TestHost.over(data, database()).started();
        assertThat(host.status("notes").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("notes").problem()).contains("version 2", "--records-as-before");
        // the jar that is there, and not the one that ran before
        assertThat(host.plugins.rollBack("notes", true).version()).isEqualTo("1.0.1");
        assertThat(ask("get=k")).isEqualTo("first");
    }

    @Test
    void recordsAreBroughtAlongWhenTheHostStarts() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=first");
        host.close();
        Files.delete(host.folder.resolve("notes-1.0.0.jar"));
        NotesJar.two().write(host.folder.resolve("notes-2.0.0.jar"));
        host = TestHost.over(data, database()).started();
        assertThat(ask("get=k")).isEqualTo("first");
        assertThat(ask("size=5")).isEqualTo("1");
    }

    @Test
    void aCallUnderWayMayFinishItsWriting() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        Path begun = data.resolve("begun");
        Path go = data.resolve("go");
        Future<String> call = threads.submit(() -> ask("put=k&text=late&wait=" + begun + "&until=" + go));
        await().until(() -> Files.exists(begun));
        Future<PluginStatus> upgrade = threads.submit(() -> host.plugins.install(jar(NotesJar.two(), "two")));
        Files.writeString(go, "");
        assertThat(call.get()).isEqualTo("kept");
        assertThat(upgrade.get().version()).isEqualTo("2.0.0");
        assertThat(ask("get=k")).isEqualTo("late");
    }

    @Test
    void storesAreRenamedAndDroppedAndRecordsLeftOut() throws Exception {
        host.plugins.install(jar(
                NotesJar.one()
                        .start("context.storage().open(StoreSpec.of(\"drafts\", Old.class, Old::key).build())"
                                + ".put(new Old(\"d\", \"draft\"));"
                                + "context.storage().open(StoreSpec.of(\"cache\", Old.class, Old::key).build())"
                                + ".put(new Old(\"c\", \"cached\"))"),
                "one"));
        ask("put=k&text=keep");
        ask("put=l&text=leave");
        host.plugins.install(jar(
                NotesJar.two()
                        .step(
                                "toTwo.rename(\"drafts\", \"outbox\").drop(\"cache\").changeOrDrop(V1, V2, old -> "
                                        + "old.text().equals(\"leave\") ? Optional.empty() : Optional.of(new Note(old.key(), old.text(), 1)))")
                        .start(
                                "if (context.storage().open(StoreSpec.of(\"outbox\", Old.class, Old::key).build()).count() != 1"
                                        + " || context.storage().open(StoreSpec.of(\"drafts\", Old.class, Old::key).build()).count() != 0"
                                        + " || context.storage().open(StoreSpec.of(\"cache\", Old.class, Old::key).build()).count() != 0)"
                                        + " throw new Exception(\"wrong\")"),
                "two"));
        assertThat(ask("get=k")).isEqualTo("keep");
        assertThat(ask("get=l")).isEqualTo("none");
    }
}
