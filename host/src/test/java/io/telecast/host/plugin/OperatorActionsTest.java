package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with plugins, and what lasts. */
class OperatorActionsTest {

    @TempDir
    private Path data;

    @Test
    void offStaysOffAfterARestart() throws Exception {
        Path folder = Files.createDirectories(data.resolve("plugins"));
        PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(host.plugins.disable("hello").state()).isEqualTo(PluginState.OFF);
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF);
            assertThat(host.plugins.enable("hello").state()).isEqualTo(PluginState.ON);
            assertThat(host.get("/hello").body()).isEqualTo("one");
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.status("hello").state()).isEqualTo(PluginState.ON);
        }
    }

    @Test
    void installsUpgradesAndRemoves() throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            host.plugins.install(jar("1.0.0", "one"));
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(files(host)).containsExactly("hello-1.0.0.jar");

            host.plugins.install(jar("1.1.0", "two"));
            assertThat(host.get("/hello").body()).isEqualTo("two");
            assertThat(files(host)).containsExactly("hello-1.1.0.jar");

            host.plugins.remove("hello");
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
            assertThat(files(host)).isEmpty();
            assertThat(host.plugins.list()).isEmpty();
        }
    }

    @Test
    void anInstallationThatFailsLeavesTheFolderAsItWas() throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            host.plugins.install(jar("1.0.0", "one"));
            Path broken = TestJar.starting("hello", "2.0.0", "throw new Exception(\"no luck\");")
                    .write(data.resolve("broken.jar"));
            assertThatThrownBy(() -> host.plugins.install(broken))
                    .isInstanceOf(PluginActionException.class)
                    .hasMessageContaining("no luck")
                    .hasMessageContaining("left as it was");
            assertThat(files(host)).containsExactly("hello-1.0.0.jar");
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(host.status("hello").problem()).isEmpty();

            Path nonsense = Files.writeString(data.resolve("nonsense.jar"), "nonsense");
            assertThatThrownBy(() -> host.plugins.install(nonsense)).hasMessageContaining("It is no jar");
            assertThat(files(host)).containsExactly("hello-1.0.0.jar");
        }
    }

    @Test
    void aSwitchThatAnotherHostTurnedIsFollowed() throws Exception {
        Path folder = Files.createDirectories(data.resolve("plugins"));
        PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
            host.records.open("core", PluginSwitch.spec()).put(new PluginSwitch("hello", false));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF));
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void namesWhatThereIsWhenAPluginIsUnknown() throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            assertThatThrownBy(() -> host.plugins.enable("nobody")).hasMessageContaining("has none");
            host.plugins.install(jar("1.0.0", "one"));
            for (String id : List.of("nobody", "", "../hello")) {
                assertThatThrownBy(() -> host.plugins.disable(id)).hasMessageContaining("There are: hello");
                assertThatThrownBy(() -> host.plugins.remove(id)).hasMessageContaining("There are: hello");
                assertThatThrownBy(() -> host.plugins.settings(id, 0)).hasMessageContaining("There are: hello");
            }
            assertThat(host.get("/hello").body()).isEqualTo("one");
        }
    }

    private Path jar(String version, String text) {
        return PluginFolderTest.says("hello", version, text).write(data.resolve("new.jar"));
    }

    private static List<String> files(TestHost host) throws Exception {
        try (var files = Files.list(host.folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
