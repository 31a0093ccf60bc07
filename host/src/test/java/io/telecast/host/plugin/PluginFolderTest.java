package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Jars that come, change and go while the host serves. */
class PluginFolderTest extends FolderStage {

    @Test
    void aJarThatIsDroppedInServesAndStopsWhenItIsRemoved() throws Exception {
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        Files.delete(folder.resolve("hello.jar"));
        await().untilAsserted(() -> assertThat(host.get("/hello").statusCode()).isEqualTo(404));
        await().untilAsserted(() -> assertThat(host.plugins.list()).isEmpty());
    }

    @Test
    void aReplacedJarIsUpgraded() throws Exception {
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        drop(says("hello", "1.1.0", "two"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("two"));
        assertThat(host.status("hello").version()).isEqualTo("1.1.0");
    }

    @Test
    void overwritingTheFileThatRunsDoesNotBreakIt() throws Exception {
        drop(says("hello", "1.0.0", "one").file("web/a.txt", "resource one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        Files.writeString(folder.resolve("hello.jar"), "scribble", StandardOpenOption.TRUNCATE_EXISTING);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(host.ofFile("hello.jar").problem())
                        .contains("The jar that replaced it cannot be used"));
        assertThat(host.status("hello").state()).isEqualTo(PluginState.ON);
        assertThat(host.get("/hello").body()).isEqualTo("one");
    }

    @Test
    void aVersionThatDoesNotStartLeavesTheOldOneServing() throws Exception {
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        drop(TestJar.starting("hello", "2.0.0", "throw new Exception(\"no luck\");"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.status("hello").problem()).contains("no luck"));
        assertThat(host.status("hello").version()).isEqualTo("1.0.0");
        assertThat(host.get("/hello").body()).isEqualTo("one");

        drop(says("hello", "2.0.1", "three"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("three"));
        await().untilAsserted(() -> assertThat(host.status("hello").problem()).isEmpty());
    }

    @Test
    void aJarThatDidNotStartIsNotTriedAgainUntilItChanges() throws Exception {
        Path tries = data.resolve("tries");
        String body = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"%s\"), \"x\","
                + " java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);"
                + " throw new Exception(\"again\");";
        drop(TestJar.starting("bad", "1.0.0", body.formatted(tries)), "bad.jar");
        await().untilAsserted(() -> assertThat(host.status("bad").problem()).contains("again"));
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.status("hello").state()).isEqualTo(PluginState.ON));
        assertThat(tries).hasContent("x");

        assertThat(host.plugins.enable("bad").state()).isEqualTo(PluginState.FAILED);
        assertThat(tries).hasContent("xx");

        drop(says("bad", "1.0.1", "fine"), "bad.jar");
        await().untilAsserted(() -> assertThat(host.get("/bad").body()).isEqualTo("fine"));
    }

    @Test
    void aJarThatIsStillBeingCopiedIsWaitedFor() throws Exception {
        byte[] jar = says("slow", "1.0.0", "whole").bytes();
        try (OutputStream out = Files.newOutputStream(folder.resolve("slow.jar"))) {
            for (int at = 0; at < jar.length; at += jar.length / 8) {
                out.write(jar, at, Math.min(jar.length / 8, jar.length - at));
                out.flush();
                int written = at;
                await().pollDelay(Duration.ofMillis(400))
                        .untilAsserted(() -> assertThat(host.plugins.list())
                                .as("after %s of %s bytes", written, jar.length)
                                .allSatisfy(status -> assertThat(status.state()).isEqualTo(PluginState.ON)));
            }
        }
        await().untilAsserted(() -> assertThat(host.get("/slow").body()).isEqualTo("whole"));
    }

    @Test
    void whatIsNoJarIsLeftAlone() throws Exception {
        Files.createDirectory(folder.resolve("folder.jar"));
        Files.writeString(folder.resolve("notes.txt"), "no plugin");
        says("hidden", "1.0.0", "x").write(folder.resolve(".hidden.jar"));
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() ->
                assertThat(host.plugins.list()).extracting(PluginStatus::id).containsExactly("hello"));
    }

    @Test
    void aTouchedJarRunsOn() throws Exception {
        byte[] jar = says("hello", "1.0.0", "one").bytes();
        Files.write(folder.resolve("hello.jar"), jar);
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        var since = host.status("hello").since();
        Files.write(folder.resolve("hello.jar"), jar);
        drop(says("other", "1.0.0", "other"), "other.jar");
        await().untilAsserted(() -> assertThat(host.get("/other").body()).isEqualTo("other"));
        assertThat(host.status("hello").since()).isEqualTo(since);
    }

    @Test
    void aFolderThatIsGoneForAWhileStopsNothing() throws Exception {
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        Path away = data.resolve("away");
        Files.move(folder, away);
        await().during(Duration.ofMillis(1500))
                .untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
        Files.move(away, folder);
        drop(says("more", "1.0.0", "more"), "more.jar");
        await().untilAsserted(() -> assertThat(host.get("/more").body()).isEqualTo("more"));
        assertThat(host.get("/hello").body()).isEqualTo("one");
    }

    @Test
    void manyJarsAtOnceAllRun() throws Exception {
        for (int i = 0; i < 12; i++) {
            says("many" + i, "1.0.0", "m" + i).write(folder.resolve("many" + i + ".jar"));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (int i = 0; i < 12; i++) {
                assertThat(host.get("/many" + i).body()).isEqualTo("m" + i);
            }
        });
        try (var copies = Files.list(data.resolve("work"))) {
            assertThat(copies).as("private copies").hasSize(12);
        }
        Arrays.stream(folder.toFile().listFiles())
                .forEach(file -> assertThat(file.delete()).isTrue());
        await().untilAsserted(() -> assertThat(host.plugins.list()).isEmpty());
        await().untilAsserted(() -> assertThat(data.resolve("work")).isEmptyDirectory());
    }

    /** A plugin that answers under its name. */
    static TestJar says(String id, String version, String text) {
        return TestJar.starting(id, version, serving(id, text));
    }

    /** What a plugin does that answers a text under its id. */
    static String serving(String id, String text) {
        return """
                context.http().serve("/%s", new jakarta.servlet.http.HttpServlet() {
                    protected void doGet(jakarta.servlet.http.HttpServletRequest q,
                            jakarta.servlet.http.HttpServletResponse r) throws java.io.IOException {
                        r.getWriter().print("%s");
                    }
                });""".formatted(id, text);
    }
}
