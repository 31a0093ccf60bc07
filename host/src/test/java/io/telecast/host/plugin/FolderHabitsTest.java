package io.telecast.host.plugin;

import static io.telecast.host.plugin.PluginFolderTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people and their tools do with the files of a folder. */
class FolderHabitsTest extends FolderStage {

    @Test
    void aToolThatCopiesUnderAnotherNameShowsTheJarAtItsEnd() throws Exception {
        for (String name : List.of(".hello.jar.X1y2Z3", "hello.jar.part", "hello.jar.filepart")) {
            Path part = says("hello", "1.0.0", name).write(folder.resolve(name));
            says("marker", "1.0.0", name).write(folder.resolve("marker.jar"));
            answers("marker", name);
            assertThat(host.plugins.list()).extracting(PluginStatus::id).containsExactly("marker");
            Files.move(part, folder.resolve("hello.jar"));
            answers("hello", name);
            Files.delete(folder.resolve("hello.jar"));
            await().untilAsserted(
                            () -> assertThat(host.get("/hello").statusCode()).isEqualTo(404));
        }
    }

    @Test
    void aFileThatHasItsSizeBeforeItsContentIsWaitedFor() throws Exception {
        byte[] jar = says("hello", "1.0.0", "whole").bytes();
        try (var out = new RandomAccessFile(folder.resolve("hello.jar").toFile(), "rw")) {
            out.setLength(jar.length);
            int piece = jar.length / 4 + 1;
            for (int at = 0; at < jar.length; at += piece) {
                out.seek(at);
                out.write(jar, at, Math.min(piece, jar.length - at));
                await().pollDelay(Duration.ofMillis(400))
                        .untilAsserted(() -> assertThat(host.plugins.list())
                                .allSatisfy(each -> assertThat(each.problem()).isEmpty()));
            }
        }
        answers("hello", "whole");
    }

    @Test
    void anInstallationDoesNotDisturbWhatIsStillBeingCopied() throws Exception {
        drop(says("slow", "1.0.0", "one"), "slow.jar");
        answers("slow", "one");
        byte[] jar = says("slow", "2.0.0", "two").bytes();
        try (var out = Files.newOutputStream(folder.resolve("slow.jar"))) {
            out.write(jar, 0, jar.length / 2);
            out.flush();
            host.plugins.install(says("hello", "1.0.0", "hi").write(data.resolve("hello.jar")));
            assertThat(host.status("slow").problem()).isEmpty();
            assertThat(host.get("/slow").body()).isEqualTo("one");
            out.write(jar, jar.length / 2, jar.length - jar.length / 2);
        }
        answers("slow", "two");
    }

    @Test
    void anotherContentOfTheSameSizeAndTimeIsSeen() throws Exception {
        Path jar = folder.resolve("hello.jar");
        Files.write(jar, padded("one", 100));
        assumeTrue(
                jar.getFileSystem().supportedFileAttributeViews().contains("unix"),
                "no times but those that anybody sets");
        answers("hello", "one");
        FileTime before = Files.getLastModifiedTime(jar);
        int shorter = padded("two", 100).length - (int) Files.size(jar);
        byte[] other = padded("two", 100 - shorter);
        assertThat(other).hasSize((int) Files.size(jar));
        Files.write(jar, other);
        Files.setLastModifiedTime(jar, before);
        answers("hello", "two");
    }

    /** Noise, which packing does not make smaller. */
    private static byte[] padded(String text, int noise) {
        byte[] pad = new byte[noise];
        new Random(1).nextBytes(pad);
        return says("hello", "1.0.0", text).file("pad", pad).bytes();
    }

    @Test
    void timesThatGoBackwardsDoNoHarm() throws Exception {
        Path jar = drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        Path next = says("hello", "1.0.1", "two").write(data.resolve("next"));
        Files.setLastModifiedTime(next, FileTime.from(Instant.EPOCH));
        Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE);
        answers("hello", "two");
    }

    @Test
    void aJarThatIsDeletedAndPutBackAtOnceRunsOn() throws Exception {
        Path jar = drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        Instant since = host.status("hello").since();
        byte[] bytes = Files.readAllBytes(jar);
        Files.delete(jar);
        Files.write(jar, bytes);
        drop(says("marker", "1.0.0", "m"), "marker.jar");
        answers("marker", "m");
        assertThat(host.status("hello").since()).isEqualTo(since);
    }

    @Test
    void aJarThatGetsAnotherNameRunsOn() throws Exception {
        Path jar = drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        Instant since = host.status("hello").since();
        Files.move(jar, folder.resolve("renamed.jar"));
        await().untilAsserted(() -> assertThat(host.status("hello").file()).isEqualTo("renamed.jar"));
        assertThat(host.status("hello").since()).isEqualTo(since);
        assertThat(host.plugins.list()).hasSize(1);
        Files.delete(folder.resolve("renamed.jar"));
        await().untilAsserted(() -> assertThat(host.get("/hello").statusCode()).isEqualTo(404));
    }

    @Test
    void anOlderVersionOverANewerOneRuns() throws Exception {
        drop(says("hello", "2.0.0", "two"), "hello.jar");
        answers("hello", "two");
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        assertThat(host.status("hello").version()).isEqualTo("1.0.0");
    }

    @Test
    void anEmptyFileIsBrokenUntilItChanges() throws Exception {
        Path jar = Files.createFile(folder.resolve("hello.jar"));
        await().untilAsserted(
                        () -> assertThat(host.ofFile("hello.jar").problem()).contains("damaged"));
        assertThat(host.ofFile("hello.jar").state()).isEqualTo(PluginState.BROKEN);
        Files.write(jar, says("hello", "1.0.0", "one").bytes());
        answers("hello", "one");
    }

    @Test
    void aLinkToAJarIsThatJar() throws Exception {
        Path one = says("hello", "1.0.0", "one").write(data.resolve("one.jar"));
        Path two = says("hello", "2.0.0", "two").write(data.resolve("two.jar"));
        Path link = Files.createSymbolicLink(folder.resolve("hello.jar"), one);
        answers("hello", "one");
        Path next = Files.createSymbolicLink(data.resolve("next"), two);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        answers("hello", "two");
        Files.delete(two);
        await().untilAsserted(() -> assertThat(host.plugins.list()).isEmpty());
        Files.write(two, Files.readAllBytes(one));
        answers("hello", "one");
        host.plugins.remove("hello");
        assertThat(folder).isEmptyDirectory();
        assertThat(two).exists();
    }

    @Test
    void linksThatLeadToNoFileAreLeftAlone() throws Exception {
        Files.createSymbolicLink(folder.resolve("circle.jar"), Path.of("circle.jar"));
        Files.createSymbolicLink(folder.resolve("nothing.jar"), data.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("folder.jar"), data);
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        assertThat(host.plugins.list()).extracting(PluginStatus::file).containsExactly("hello.jar");
    }

    @Test
    void aSecondNameOfTheSameFileIsACopy() throws Exception {
        Path jar = drop(says("hello", "1.0.0", "one"), "b.jar");
        answers("hello", "one");
        Instant since = host.status("hello").since();
        Files.createLink(folder.resolve("c.jar"), jar);
        await().untilAsserted(() -> assertThat(host.ofFile("c.jar").problem())
                .isEqualTo("It is a copy of b.jar, which is used. Remove one " + "of them."));
        Files.delete(jar);
        await().untilAsserted(() -> assertThat(host.status("hello").file()).isEqualTo("c.jar"));
        assertThat(host.status("hello").since()).isEqualTo(since);
    }

    @Test
    void namesAreFreeAsLongAsTheyEndWithJar() throws Exception {
        String longest = "x".repeat(251) + ".jar";
        List<String> names = List.of("a b.jar", "LOUD.JAR", "naïve-плагин-插件.jar", longest, "-rf.jar");
        for (int i = 0; i < names.size(); i++) {
            drop(says("name" + i, "1.0.0", "n" + i), names.get(i));
        }
        for (int i = 0; i < names.size(); i++) {
            answers("name" + i, "n" + i);
            assertThat(host.status("name" + i).file()).isEqualTo(names.get(i));
        }
        for (int i = 0; i < names.size(); i++) {
            host.plugins.remove("name" + i);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesThatDifferInCaseAreDifferentFiles() throws Exception {
        drop(says("upper", "1.0.0", "upper"), "Same.jar");
        drop(says("lower", "1.0.0", "lower"), "same.jar");
        assumeTrue(folder.toFile().list().length == 2, "this file system knows no case");
        answers("upper", "upper");
        answers("lower", "lower");
    }

    @Test
    void aNameThatCannotBeWrittenKeepsNobodyFromTheRest() throws Exception {
        Path odd = Path.of(URI.create(folder.toUri() + "%FF.jar"));
        Files.write(odd, says("odd", "1.0.0", "odd").bytes());
        drop(says("hello", "1.0.0", "one"), "hello.jar");
        answers("hello", "one");
        assertThat(host.plugins.list()).extracting(PluginStatus::id).containsExactly("hello");
    }

    @Test
    void severalChangesAtOnceAllCount() throws Exception {
        drop(says("changed", "1.0.0", "one"), "changed.jar");
        drop(says("gone", "1.0.0", "one"), "gone.jar");
        drop(says("kept", "1.0.0", "one"), "kept.jar");
        for (String id : List.of("changed", "gone", "kept")) {
            answers(id, "one");
        }
        Instant since = host.status("kept").since();
        drop(says("changed", "1.0.1", "two"), "changed.jar");
        Files.delete(folder.resolve("gone.jar"));
        drop(says("new", "1.0.0", "one"), "new.jar");
        drop(says("new", "1.0.1", "two"), "new.jar");
        answers("changed", "two");
        answers("new", "two");
        await().untilAsserted(() -> assertThat(host.get("/gone").statusCode()).isEqualTo(404));
        assertThat(host.status("kept").since()).isEqualTo(since);
    }

    private void answers(String id, String text) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(host.get("/" + id).body()).isEqualTo(text));
    }
}
