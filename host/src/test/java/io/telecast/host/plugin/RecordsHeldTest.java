package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.User;
import io.telecast.api.event.Event;
import io.telecast.host.plugin.scope.CallLimits;
import io.telecast.host.store.RawRecords.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While records take another form: who waits, for how long, and what is left when the host is killed. */
class RecordsHeldTest {

    private static final PluginLimits IMPATIENT = new PluginLimits(
            TestHost.QUICK.start(),
            TestHost.QUICK.drain(),
            TestHost.QUICK.stop(),
            Duration.ofMillis(500),
            TestHost.QUICK.settled(),
            TestHost.QUICK.broken(),
            TestHost.QUICK.jarBytes(),
            CallLimits.DEFAULT);

    @TempDir
    private Path data;

    private TestHost host;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Path go;

    @BeforeEach
    void start() throws Exception {
        go = data.resolve("go");
        host = TestHost.in(data).started();
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        host.close();
    }

    private Path file(String name) {
        return data.resolve(name);
    }

    private void install(NotesJar jar) throws Exception {
        host.plugins.install(jar.write(file("next.jar")));
    }

    private String ask(String query) throws Exception {
        var answer = host.get("/notes?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Waits in its first step for the file {@link #go}. */
    private NotesJar waiting() {
        return NotesJar.two()
                .step("toTwo.change(V1, V2, old -> { touch(\"" + file("begun") + "\"); await(\"" + go
                        + "\"); return new Note(old.key(), old.text(), 1); })");
    }

    private static String touching(Path file) {
        return "touch(\"" + file + "\")";
    }

    @Test
    void aHostThatIsKilledMeanwhileHasLostNothing() throws Exception {
        install(NotesJar.one());
        ask("put=k&text=first");
        ask("put=k&text=of-a-bot&bot=7");
        Future<?> upgrade = threads.submit(() -> {
            install(waiting());
            return true;
        });
        await().until(() -> Files.exists(file("begun")));
        // what a process that is killed now leaves on the disk
        Path copy = Files.createDirectories(file("copy"));
        for (String name : List.of("telecast.db", "telecast.db-wal")) {
            Files.copy(file(name), copy.resolve(name));
        }
        Files.createDirectories(copy.resolve("plugins"));
        NotesJar.one().write(copy.resolve("plugins/notes.jar"));
        Files.writeString(go, "");
        upgrade.get();
        assertThat(ask("get=k")).isEqualTo("first");
        try (TestHost again = TestHost.in(copy).started()) {
            assertThat(again.get("/notes?get=k").body()).isEqualTo("first");
            assertThat(again.get("/notes?get=k&bot=7").body()).isEqualTo("of-a-bot");
            assertThat(again.records.raw().places())
                    .extracting(Place::namespace)
                    .noneMatch(namespace -> namespace.startsWith("plugin-"));
            again.plugins.install(NotesJar.two().write(file("again.jar")));
            assertThat(again.get("/notes?get=k").body()).isEqualTo("first");
        }
    }

    @Test
    void whatTakesTooLongIsGivenUpAndDoneWhileThePluginIsOff() throws Exception {
        host.close();
        host = TestHost.in(data, IMPATIENT).started();
        install(NotesJar.one());
        ask("put=k&text=first");
        assertThatThrownBy(() -> install(waiting())).hasMessageContaining("./telecast plugins disable notes");
        assertThat(ask("get=k")).isEqualTo("first");
        assertThat(ask("put=l&text=second")).isEqualTo("kept");
        host.plugins.disable("notes");
        install(waiting());
        Future<PluginStatus> enabled = threads.submit(() -> host.plugins.enable("notes"));
        // longer than anybody would have to wait for
        await().during(IMPATIENT.hold().multipliedBy(2)).until(() -> !enabled.isDone());
        Files.writeString(go, "");
        assertThat(enabled.get().state()).isEqualTo(PluginState.ON);
        assertThat(ask("get=l")).isEqualTo("second");
    }

    @Test
    void aHostThatEndsWaitsForNoStep() throws Exception {
        install(NotesJar.one());
        ask("put=k&text=first");
        host.plugins.disable("notes");
        install(waiting());
        Future<PluginStatus> enabled = threads.submit(() -> host.plugins.enable("notes"));
        await().until(() -> Files.exists(file("begun")));
        host.close();
        assertThat(enabled.get().problem()).isNotEmpty();
        Files.writeString(go, "");
        host = TestHost.in(data).started();
        assertThat(ask("get=k")).isEqualTo("first");
    }

    @Test
    void requestsWaitAndAreServedByTheNext() throws Exception {
        install(NotesJar.one());
        ask("put=k&text=first");
        Future<?> upgrade = threads.submit(() -> {
            install(waiting());
            return true;
        });
        await().until(() -> Files.exists(file("begun")));
        Future<String> request = threads.submit(() -> ask("size=1"));
        Files.writeString(go, "");
        upgrade.get();
        assertThat(request.get()).isEqualTo("1"); // version 1 has no such index
    }

    @Test
    void gatesThatWaitRefuseNobody() throws Exception {
        String gate = "context.access().register(request -> io.telecast.api.access.AccessDecision.ALLOWED)";
        install(NotesJar.one().start(gate));
        ask("put=k&text=first");
        Future<?> upgrade = threads.submit(() -> {
            install(waiting().start(gate));
            return true;
        });
        await().until(() -> Files.exists(file("begun")));
        List<Future<AccessDecision>> viewers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            var request = new AccessRequest(1, i, AccessRequest.Way.STREAM, List.of(1L), "");
            viewers.add(threads.submit(() -> host.gates.check(request)));
        }
        Files.writeString(go, "");
        upgrade.get();
        for (Future<AccessDecision> viewer : viewers) {
            assertThat(viewer.get()).isEqualTo(AccessDecision.ALLOWED);
        }
    }

    @Test
    void eventsThatHappenMeanwhileAreHeardOnceByTheNext() throws Exception {
        install(NotesJar.one().start(listening("one")));
        ask("put=k&text=first");
        Future<?> upgrade = threads.submit(() -> {
            install(waiting().start(listening("two")));
            return true;
        });
        await().until(() -> Files.exists(file("begun")));
        for (int i = 0; i < 3; i++) {
            host.events.publish(new Event.UserSeen(Instant.now(), 1, new User(i, "A", "", "", "", false), true));
        }
        Files.writeString(go, "");
        upgrade.get();
        await().until(() -> Files.exists(file("two-0")) && Files.exists(file("two-1")) && Files.exists(file("two-2")));
        assertThat(file("one-0")).doesNotExist();
    }

    private String listening(String name) {
        return "context.events().on(Event.UserSeen.class, seen -> touch(\"" + file(name) + "-\" + seen.user().id()))";
    }

    @Test
    void jobsArePausedAndGoOn() throws Exception {
        install(NotesJar.one()
                .start("context.jobs().define(\"work\", Old.class, run -> { " + touching(file("by-one"))
                        + "; Thread.sleep(100_000); return JobOutcome.done(); })"
                        + ".scheduleNew(\"k\", java.time.Instant.EPOCH, new Old(\"k\", \"\"))"));
        ask("put=k&text=first");
        await().until(() -> Files.exists(file("by-one")));
        Files.delete(file("by-one"));
        assertThatThrownBy(() -> install(NotesJar.two().step("toTwo.change(V1, V2, old -> null)")))
                .hasMessageContaining("notes");
        await().until(() -> Files.exists(file("by-one")));
        install(NotesJar.two()
                .start("context.jobs().define(\"work\", Old.class, run -> { " + touching(file("by-two"))
                        + "; return JobOutcome.done(); })"));
        await().until(() -> Files.exists(file("by-two")));
    }

    @Test
    void threadsOfThePluginsOwnWriteNothingThatIsLost() throws Exception {
        install(NotesJar.one().start("""
                        Store<Old> own = context.storage().open(V1);
                        Thread.ofVirtual().start(() -> {
                            try {
                                for (int i = 1; true; i++) {
                                    own.put(new Old("own" + i, ""));
                                    Files.writeString(Path.of("%s"), Integer.toString(i));
                                }
                            } catch (IllegalStateException | java.io.IOException e) {
                                touch("%s");
                            }
                        })""".formatted(file("kept"), file("ended"))));
        await().until(() -> Files.exists(file("kept")));
        install(NotesJar.two());
        await().until(() -> Files.exists(file("ended")));
        assertThat(ask("count")).isEqualTo(Files.readString(file("kept")));
    }

    @Test
    void stepsFollowEachOther() throws Exception {
        install(NotesJar.one());
        ask("put=k&text=first");
        String twice = ".step(s -> s.change(V1, V1, old -> new Old(old.key(), old.text() + \"!\")))"
                + ".step(s -> s.change(V1, V2, " + NotesJar.FORWARD + "))";
        assertThatThrownBy(() -> install(NotesJar.two().migrations("Migrations.from(2)" + twice)))
                .hasMessageContaining("it can bring them up only from version 2");
        install(NotesJar.two().migrations("Migrations.from(1)" + twice));
        assertThat(ask("get=k")).isEqualTo("first!");
    }

    @Test
    void twoStoresDoNotBecomeOne() throws Exception {
        install(NotesJar.one().start("context.storage().open(StoreSpec.of(\"other\", Old.class, Old::key).build())"));
        ask("put=k&text=first");
        assertThatThrownBy(() -> install(NotesJar.two().step("toTwo.rename(\"other\", \"notes\")")))
                .hasMessageContaining("of two");
        assertThatThrownBy(() -> install(NotesJar.two().migrations("null"))).hasMessageContaining("null");
        assertThatThrownBy(() ->
                        install(NotesJar.two().step("toTwo.drop(\"notes\").change(V1, V2, " + NotesJar.FORWARD + ")")))
                .hasMessageContaining("only once");
        assertThat(ask("get=k")).isEqualTo("first");
    }
}
