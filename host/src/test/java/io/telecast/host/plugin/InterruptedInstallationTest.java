package io.telecast.host.plugin;

import static io.telecast.host.plugin.PluginFolderTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that was killed while it installed a jar leaves in the folder, and what the next one makes of it. */
class InterruptedInstallationTest {

    @TempDir
    private Path data;

    private Path folder;
    private Path replaced;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("plugins"));
        replaced = folder.resolve(".telecast-replaced");
    }

    @Test
    void whatWasPutAsideComesBack() throws Exception {
        Files.createDirectory(replaced);
        says("hello", "1.0.0", "one").write(replaced.resolve("my hello.jar"));
        Files.writeString(replaced.resolve("my hello.jar.sig"), "its signature");
        says("hello", "2.0.0", "two").write(folder.resolve(".telecast-123.part"));
        assertServes("one");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("my hello.jar", "my hello.jar.sig");
    }

    @Test
    void aJarOfTheSameNameThatWasPutInPlaceAlreadyGivesWay() throws Exception {
        Files.createDirectory(replaced);
        Path before = says("hello", "1.0.0", "one").write(replaced.resolve("hello-1.0.0.jar"));
        Files.writeString(SignatureFile.beside(before), "of the first");
        Path after = says("hello", "1.0.0", "other").write(folder.resolve("hello-1.0.0.jar"));
        Files.writeString(SignatureFile.beside(after), "of the second");
        assertServes("one");
        assertThat(SignatureFile.beside(after)).hasContent("of the first");
    }

    @Test
    void aNewVersionThatWasPutInPlaceAlreadyRuns() throws Exception {
        Files.createDirectory(replaced);
        says("hello", "1.0.0", "one").write(replaced.resolve("hello-1.0.0.jar"));
        says("hello", "2.0.0", "two").write(folder.resolve("hello-2.0.0.jar"));
        assertServes("two");
    }

    @Test
    void whatIsNotNeededAnyMoreGoes() throws Exception {
        says("hello", "2.0.0", "two").write(folder.resolve("hello-2.0.0.jar"));
        Path refuse = Files.createDirectory(folder.resolve(".telecast-refuse"));
        says("hello", "1.0.0", "one").write(refuse.resolve("hello-1.0.0.jar"));
        assertServes("two");
        assertThat(folder.toFile().list()).containsExactly("hello-2.0.0.jar");
    }

    @Test
    void anInstallationThatCannotBeFinishedChangesNothing() throws Exception {
        says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        Path taken = Files.createDirectories(folder.resolve("hello-2.0.0.jar"));
        Path next = says("hello", "2.0.0", "two").write(data.resolve("next.jar"));
        Files.writeString(SignatureFile.beside(next), "its signature");
        try (TestHost host = TestHost.in(data).started()) {
            Instant since = host.status("hello").since();
            assertThatThrownBy(() -> host.plugins.install(next))
                    .isInstanceOf(PluginActionException.class)
                    .hasMessageContaining("could not be changed");
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("hello.jar", "hello-2.0.0.jar");
            Files.delete(taken);
            assertThat(host.status("hello").since()).isEqualTo(since);
            assertThat(host.plugins.install(next).version()).isEqualTo("2.0.0");
        }
    }

    private void assertServes(String text) throws Exception {
        for (String when : new String[] {"at the next start", "at the one after that"}) {
            try (TestHost host = TestHost.in(data).started()) {
                assertThat(host.get("/hello").body()).as(when).isEqualTo(text);
            }
        }
    }
}
