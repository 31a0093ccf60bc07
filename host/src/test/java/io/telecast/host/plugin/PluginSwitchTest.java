package io.telecast.host.plugin;

import static io.telecast.host.plugin.PluginFolderTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On and off, whatever happens to the process and the jar. */
class PluginSwitchTest {

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("a/plugins"));
    }

    @Test
    void whatTheDiskHasWhenASwitchIsAnsweredIsEnough() throws Exception {
        Path jar = says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        says("other", "1.0.0", "other").write(folder.resolve("other.jar"));
        try (TestHost host = TestHost.in(data.resolve("a")).started()) {
            assertThat(host.plugins.disable("hello").state()).isEqualTo(PluginState.OFF);
            copyDisk("a", "b"); // as a process that is killed now leaves it
            assertThat(host.plugins.enable("hello").state()).isEqualTo(PluginState.ON);
            copyDisk("a", "c");
        }
        try (TestHost host = TestHost.in(data.resolve("b")).started()) {
            assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF);
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
            assertThat(host.get("/other").body()).isEqualTo("other");
        }
        try (TestHost host = TestHost.in(data.resolve("c")).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
        }
        assertThat(jar).exists();
    }

    @Test
    void aPluginThatIsOffStaysSoWhenItsJarChangesGoesAndComesBack() throws Exception {
        Path jar = says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data.resolve("a")).started()) {
            host.plugins.disable("hello");
            says("hello", "2.0.0", "two").write(jar);
            await().untilAsserted(
                            () -> assertThat(host.status("hello").version()).isEqualTo("2.0.0"));
            assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF);
            Files.delete(jar);
            await().untilAsserted(() -> assertThat(host.plugins.list()).isEmpty());
            says("hello", "3.0.0", "three").write(jar);
            await().untilAsserted(
                            () -> assertThat(host.status("hello").version()).isEqualTo("3.0.0"));
            assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF);
            assertThat(host.plugins.enable("hello").state()).isEqualTo(PluginState.ON);
            assertThat(host.get("/hello").body()).isEqualTo("three");
        }
    }

    @Test
    void aPluginCanBeSwitchedOffAfterItsJarWasSpoilt() throws Exception {
        Path jar = says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data.resolve("a")).started()) {
            Files.writeString(jar, "spoilt");
            await().until(() -> !host.ofFile("hello.jar").problem().isEmpty());
            assertThat(host.plugins.disable("hello").state()).isEqualTo(PluginState.BROKEN);
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
            says("hello", "1.0.1", "two").write(jar);
            await().untilAsserted(() -> assertThat(host.status("hello").state()).isEqualTo(PluginState.OFF));
        }
    }

    private void copyDisk(String from, String to) throws IOException {
        Path source = data.resolve(from);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(to).resolve(source.relativize(file)));
            }
        }
    }
}
