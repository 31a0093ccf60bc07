package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPluginsTest {

    @TempDir
    private Path temp;

    private Path bundle;
    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        bundle = Files.createDirectory(temp.resolve("bundle"));
        folder = Files.createDirectory(temp.resolve("plugins"));
        Files.writeString(bundle.resolve("player.jar"), "one");
    }

    @Test
    void putsNewJarsIn() throws IOException {
        install();
        assertThat(folder.resolve("player.jar")).hasContent("one");
    }

    @Test
    void bringsANewerBuild() throws IOException {
        install();
        Files.writeString(bundle.resolve("player.jar"), "two");
        install();
        assertThat(folder.resolve("player.jar")).hasContent("two");
    }

    @Test
    void leavesARemovedJarRemoved() throws IOException {
        install();
        Files.delete(folder.resolve("player.jar"));
        install();
        Files.writeString(bundle.resolve("player.jar"), "two");
        install();
        assertThat(folder.resolve("player.jar")).doesNotExist();
    }

    @Test
    void leavesTheOperatorsOwnJarAlone() throws IOException {
        Files.writeString(folder.resolve("player.jar"), "mine");
        install();
        assertThat(folder.resolve("player.jar")).hasContent("mine");
        Files.delete(folder.resolve("player.jar"));
        install();
        Files.writeString(folder.resolve("player.jar"), "mine again");
        Files.writeString(bundle.resolve("player.jar"), "two");
        install();
        assertThat(folder.resolve("player.jar")).hasContent("mine again");
    }

    @Test
    void aBundleThatIsNotThereChangesNothing() throws IOException {
        new BundledPlugins(temp.resolve("nowhere"), folder).install();
        assertThat(folder).isEmptyDirectory();
    }

    private void install() throws IOException {
        new BundledPlugins(bundle, folder).install();
    }
}
