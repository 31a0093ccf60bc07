package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.host.plugin.leak.Leak;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version takes the place of another while everybody goes on. */
class LiveUpgradeTest {

    @TempDir
    private Path data;

    private TestHost host;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        host.close();
    }

    private Path jar(TestJar jar, String name) {
        return jar.write(data.resolve(name + ".jar"));
    }

    private static TestJar saying(String version, String word, String afterwards) {
        return TestJar.starting("hello", version, PluginFolderTest.serving("hello", word) + afterwards);
    }

    private String body() throws Exception {
        return host.get("/hello").body();
    }

    @Test
    void theOldServesUntilTheNewIsReady() throws Exception {
        Path go = data.resolve("go");
        host.plugins.install(jar(saying("1.0.0", "one", ""), "one"));
        Future<PluginStatus> upgrade = threads.submit(() -> host.plugins.install(jar(
                saying(
                        "2.0.0",
                        "two",
                        "while (!java.nio.file.Files.exists(java.nio.file.Path.of(\"" + go
                                + "\"))) Thread.sleep(5); java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + go
                                + "\"), \"seen\");"),
                "two")));
        for (int i = 0; i < 50; i++) {
            assertThat(body()).isEqualTo("one");
        }
        assertThat(upgrade).isNotDone();
        Files.writeString(go, "go");
        assertThat(upgrade.get().version()).isEqualTo("2.0.0");
        assertThat(body()).isEqualTo("two");
    }

    @Test
    void aVersionThatFindsItselfUnwellNeverServes() throws Exception {
        host.plugins.install(jar(
                TestJar.of("hello", "1.0.0")
                        .main(
                                PluginFolderTest.serving("hello", "one"),
                                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + data.resolve("stopped")
                                        + "\"), \"\");"),
                "one"));
        TestJar unwell = saying("2.0.0", "two", "")
                .source(
                        "test.Unwell",
                        "package test; public class Unwell extends Main { public Unwell() {} "
                                + "@Override public void check() throws Exception { throw new Exception(\"no database\"); } }")
                .manifest("Plugin-Class", "test.Unwell");
        assertThatThrownBy(() -> host.plugins.install(jar(unwell, "two")))
                .isInstanceOf(PluginActionException.class)
                .hasMessageContaining("no database");
        assertThat(body()).isEqualTo("one");
        assertThat(data.resolve("stopped")).doesNotExist();
    }

    @Test
    void noRequestFailsWhileVersionsChange() throws Exception {
        List<Path> jars = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            jars.add(jar(saying("1." + i + ".0", "version " + i, ""), "v" + i));
        }
        host.plugins.install(jars.getFirst());
        var over = new AtomicBoolean();
        Callable<Integer> visitor = () -> {
            int requests = 0;
            while (!over.get()) {
                assertThat(body()).startsWith("version ");
                requests++;
            }
            return requests;
        };
        List<Future<Integer>> visitors =
                List.of(threads.submit(visitor), threads.submit(visitor), threads.submit(visitor));
        for (Path next : jars) {
            host.plugins.install(next);
        }
        over.set(true);
        for (Future<Integer> each : visitors) {
            assertThat(each.get()).isPositive();
        }
        assertThat(host.plugins.leaks()).isEmpty();
    }

    @Test
    void aVersionMayServeOtherPathsAboveAndBelow() throws Exception {
        Path go = data.resolve("go");
        host.plugins.install(
                jar(TestJar.starting("hello", "1.0.0", PluginFolderTest.serving("hello/deep", "one")), "one"));
        String wait = "while (!java.nio.file.Files.exists(java.nio.file.Path.of(\"" + go + "\"))) Thread.sleep(5);";
        Future<PluginStatus> upgrade =
                threads.submit(() -> host.plugins.install(jar(saying("2.0.0", "two", wait), "two")));
        for (int i = 0; i < 50; i++) {
            assertThat(host.get("/hello/deep").body()).isEqualTo("one");
        }
        Files.writeString(go, "go");
        upgrade.get();
        assertThat(host.get("/hello/deep").body()).isEqualTo("two");
    }

    @Test
    void theVersionBeforeComesBack() throws Exception {
        host.plugins.install(jar(saying("1.0.0", "one", ""), "one"));
        assertThatThrownBy(() -> host.plugins.rollBack("hello")).hasMessageContaining("No other version");
        host.plugins.install(jar(saying("2.0.0", "two", ""), "two"));
        assertThat(host.plugins.rollBack("hello").version()).isEqualTo("1.0.0");
        assertThat(body()).isEqualTo("one");
        assertThat(host.plugins.rollBack("hello").version()).isEqualTo("2.0.0");
        assertThat(body()).isEqualTo("two");
    }

    @Test
    void theWayBackOutlastsARestart() throws Exception {
        host.plugins.install(jar(saying("1.0.0", "one", ""), "one"));
        host.plugins.install(jar(saying("2.0.0", "two", ""), "two"));
        host.close();
        host = TestHost.in(data).started();
        assertThat(host.plugins.rollBack("hello").version()).isEqualTo("1.0.0");
        assertThat(body()).isEqualTo("one");
    }

    @Test
    void threadsThatAPluginLeavesBehindAreInterruptedAndNamed() throws Exception {
        String thread = "Thread t = new Thread(() -> { while (true) { try { Thread.sleep(1000); } "
                + "catch (InterruptedException e) { if (%s) return; } } }, \"stubborn\"); t.setDaemon(true); t.start();";
        host.plugins.install(jar(saying("1.0.0", "one", thread.formatted("true")), "one"));
        host.plugins.install(jar(saying("2.0.0", "two", thread.formatted("false")), "two"));
        await().untilAsserted(() -> assertThat(host.plugins.leaks()).isEmpty());
        host.plugins.remove("hello");
        assertThat(host.plugins.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.pluginId()).isEqualTo("hello");
            assertThat(leak.version()).isEqualTo("2.0.0");
            assertThat(leak).extracting(Leak::holders).isEqualTo(List.of("the thread stubborn"));
        });
    }
}
