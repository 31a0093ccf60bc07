package io.telecast.host.plugin;

import static io.telecast.host.plugin.PluginFolderTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and disks that do not do what they should. */
class FolderTroubleTest {

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("plugins"));
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws Exception {
        Files.delete(folder);
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(folder).isEmptyDirectory();
            assertThat(host.plugins.list()).isEmpty();
        }
    }

    @Test
    void aFileInItsPlaceIsSaid() throws Exception {
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        try (TestHost host = TestHost.in(data)) {
            assertThatThrownBy(host::started)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("plugins.folder");
        }
    }

    @Test
    void aLinkedFolderThatLeadsElsewhereBringsWhatIsThere() throws Exception {
        Path one = Files.createDirectories(data.resolve("one"));
        Path two = Files.createDirectories(data.resolve("two"));
        says("hello", "1.0.0", "one").write(one.resolve("hello.jar"));
        says("hello", "1.0.0", "two").write(two.resolve("hello.jar"));
        Files.delete(folder);
        Files.createSymbolicLink(folder, one);
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
            says("more", "1.0.0", "more").write(one.resolve("more.jar"));
            answers(host, "/more", "more");
            Files.delete(folder);
            Files.createSymbolicLink(folder, two);
            answers(host, "/hello", "two");
            await().untilAsserted(() -> assertThat(host.plugins.list()).hasSize(1));
        }
    }

    @Test
    void aFolderThatIsGoneKeepsItsPluginsAndRefusesInstallations() throws Exception {
        says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        Path next = says("next", "1.0.0", "next").write(data.resolve("next.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            Instant since = host.status("hello").since();
            Path away = data.resolve("away");
            Files.move(folder, away);
            assertThatThrownBy(() -> host.plugins.install(next))
                    .hasMessageContaining("could not be changed")
                    .hasMessageContaining("is not there. Put it back.");
            assertThatThrownBy(() -> host.plugins.remove("hello")).hasMessageContaining("is not there");
            assertThat(host.get("/hello").body()).isEqualTo("one");
            Files.move(away, folder);
            assertThat(host.plugins.install(next).state()).isEqualTo(PluginState.ON);
            assertThat(host.status("hello").since()).isEqualTo(since);
        }
    }

    @Test
    void whatCannotBeReadIsTriedAgainAlthoughItDoesNotChange() throws Exception {
        Path workspace = data.resolve("work");
        try (TestHost host = TestHost.in(data).started()) {
            Files.deleteIfExists(workspace);
            Files.writeString(workspace, "no folder, so that no copy can be made");
            says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
            await().untilAsserted(() -> assertThat(host.ofFile("hello.jar").problem())
                    .contains("could not be read")
                    .contains("tries again"));
            Files.delete(workspace);
            answers(host, "/hello", "one");
        }
    }

    @Test
    void aJarThatNobodyMayReadRunsAsSoonAsItMayBe() throws Exception {
        Path jar = says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(jar), "this user may read everything");
        try (TestHost host = TestHost.in(data).started()) {
            await().untilAsserted(
                            () -> assertThat(host.ofFile("hello.jar").problem()).contains("may not use " + jar));
            Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--------"));
            answers(host, "/hello", "one");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenServes() throws Exception {
        says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        Path next = says("next", "1.0.0", "next").write(data.resolve("next.jar"));
        Files.createFile(folder.resolve(".telecast-1.part"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "this user may write everywhere");
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThatThrownBy(() -> host.plugins.install(next)).hasMessageContaining("Give it the right.");
            assertThatThrownBy(() -> host.plugins.remove("hello")).hasMessageContaining("Give it the right.");
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(host.plugins.disable("hello").state()).isEqualTo(PluginState.OFF);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderOfTheSystemIsNoneToInstallInto() throws Exception {
        Path system = Path.of("/sys/kernel");
        assumeTrue(Files.isDirectory(system), "no folder in which nobody can make a file");
        Path next = says("next", "1.0.0", "next").write(data.resolve("next.jar"));
        Files.delete(folder);
        Files.createSymbolicLink(folder, system);
        try (TestHost host = TestHost.in(data).started()) {
            assertThatThrownBy(() -> host.plugins.install(next))
                    .isInstanceOf(PluginActionException.class)
                    .hasMessageStartingWith("The plugin folder " + folder + " could not be changed.");
        }
    }

    @Test
    void everyTroubleHasASentence() {
        assertThat(Troubles.sentence(new AccessDeniedException("a.jar"))).contains("a.jar", "Give it the right.");
        assertThat(Troubles.sentence(new NoSuchFileException("a.jar"))).isEqualTo("a.jar is not there. Put it back.");
        assertThat(Troubles.sentence(new FileSystemException("a.jar", null, "Read-only file system")))
                .isEqualTo("a.jar: Read-only file system. Make it writable, or change it where it comes from.");
        assertThat(Troubles.sentence(new FileSystemException("a.jar", null, "No space left on device")))
                .endsWith("Make room.");
        assertThat(Troubles.sentence(new IOException())).isEqualTo("it does not work. Look at the disk.");
    }

    private static void answers(TestHost host, String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(host.get(path).body()).isEqualTo(text));
    }
}
