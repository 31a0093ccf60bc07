package io.telecast.testkit;

import static io.telecast.testkit.DevProject.MAIN;
import static io.telecast.testkit.DevProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.devkit.pack.JarPacker;
import io.telecast.host.devkit.pack.SourceCompiler;
import io.telecast.host.devkit.project.PluginProject;
import io.telecast.host.devkit.reload.DevLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code telecast dev}: a project is edited, and what the running bot answers follows. */
class DevLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path place;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private DevProject project;
    private Stage stage;
    private DevLoop loop;
    private TestChat chat;

    @BeforeEach
    void begin() throws IOException {
        project = DevProject.make(place.resolve("project"));
        stage = Stage.open(new Setup(
                List.of(),
                List.of(),
                Map.of("bot.messages-per-second", "1000", "bot.messages-per-second-per-chat", "1000"),
                Duration.ofSeconds(30)));
        stage.host().start();
        loop = DevLoop.of(
                PluginProject.in(project.root()),
                stage.host().plugins(),
                place.resolve("work"),
                Optional.empty(),
                said::add);
        loop.start();
        awaitSaid("hello 1.0.0 serves.");
        chat = stage.people().add("Ben", "").chatWith(stage.people().mainBot());
        assertAnswer("Hello, Ben!");
    }

    @AfterEach
    void end() {
        loop.close();
        stage.close();
    }

    /** Waits for a line and forgets it and those before it. */
    private String awaitSaid(String part) {
        await("\"" + part + "\"").atMost(PATIENCE).until(() -> said.stream().anyMatch(line -> line.contains(part)));
        String line =
                said.stream().filter(each -> each.contains(part)).findFirst().orElseThrow();
        said.clear();
        return line;
    }

    /** While one version gives way to the other, the bot may know neither. */
    private void assertAnswer(String answer) {
        await("the answer " + answer).atMost(PATIENCE).until(() -> {
            chat.send("/hello");
            return chat.await("any answer", any -> true).text().equals(answer);
        });
    }

    @Test
    void aSaveIsServedAndMeasured() throws IOException {
        project.edit(MAIN, "Options(\"!\")", "Options(\"!!\")");
        assertThat(awaitSaid("upgraded"))
                .matches("HelloPlugin\\.java: compiled 1 file in \\d+ ms, upgraded in \\d+ ms, \\d+ ms in all\\."
                        + " hello 1\\.0\\.0 serves\\.");
        assertAnswer("Hello, Ben!!");
    }

    @Test
    void anErrorIsShownWithItsPlaceAndTheVersionBeforeServes() throws IOException {
        String right = project.text(MAIN);
        project.edit(MAIN, "new Options(\"!\")", "new Optoins(\"?\")");
        assertThat(awaitSaid("1 error"))
                .contains("The version before serves on.", MAIN + ":19: ", "cannot find symbol")
                .containsPattern("\n {12}LiveSettings<Options> options = .*Optoins.*\n {70,80}\\^\n");
        assertAnswer("Hello, Ben!");
        project.save(MAIN, right.replace("Options(\"!\")", "Options(\"?\")"));
        awaitSaid("upgraded");
        assertAnswer("Hello, Ben?");
    }

    @Test
    void aResourceIsServedWithoutCompiling() throws IOException {
        project.edit(TEXTS, "Hello", "Good day");
        assertThat(awaitSaid("upgraded")).startsWith("texts.properties: upgraded in");
        assertAnswer("Good day, Ben!");
    }

    @Test
    void aSaveByRenameIsSeen() throws IOException {
        project.saveByRename(TEXTS, project.edited(TEXTS, "Hello", "Welcome"));
        assertThat(awaitSaid("upgraded")).startsWith("texts.properties: ");
        assertAnswer("Welcome, Ben!");
    }

    @Test
    void aSaveWithoutAChangeChangesNothing() throws IOException {
        project.save(MAIN, project.text(MAIN));
        assertThat(awaitSaid("the same as before")).startsWith("HelloPlugin.java: ");
        project.save(MAIN + "~", "what an editor leaves");
        project.edit(TEXTS, "Hello", "Hey");
        assertThat(awaitSaid("upgraded")).startsWith("texts.properties: ");
    }

    @Test
    void aDeletedClassIsGone() throws IOException {
        project.saveClass("Extra", "final class Extra {}");
        awaitSaid("Extra.java: compiled 2 files");
        assertThat(entries()).contains("org/example/hello/Extra.class");
        project.delete("src/main/java/org/example/hello/Extra.java");
        awaitSaid("Extra.java deleted: compiled 1 file");
        assertThat(entries()).doesNotContain("org/example/hello/Extra.class").contains("texts.properties");
    }

    @Test
    void aFolderThatIsMovedIsFollowed() throws IOException {
        Path parts = project.file("src/main/java/org/example/hello/parts");
        project.save("src/main/java/org/example/hello/parts/deep/Part.java", """
                package org.example.hello.parts.deep;
                public final class Part { public static String mark() { return "."; } }
                """);
        project.edit(MAIN, "Options(\"!\")", "Options(org.example.hello.parts.deep.Part.mark())");
        assertAnswer("Hello, Ben.");
        Files.move(parts, place.resolve("aside"));
        assertThat(awaitSaid("1 error")).startsWith("Part.java deleted: ");
        Files.writeString(
                place.resolve("aside/deep/Part.java"),
                Files.readString(place.resolve("aside/deep/Part.java")).replace("\".\"", "\";\""));
        Files.move(place.resolve("aside"), parts);
        assertAnswer("Hello, Ben;");
    }

    @Test
    void aLibraryThatIsPutThereIsUsed() throws IOException {
        project.edit(MAIN, "Options(\"!\")", "Options(org.mark.Marks.LOUD)");
        assertThat(awaitSaid("error")).contains("package org.mark does not exist");
        Path source = Files.writeString(
                place.resolve("Marks.java"),
                "package org.mark; public class Marks { public static String LOUD = \"!!!\"; }");
        Path classes = Files.createDirectory(place.resolve("marks"));
        SourceCompiler.ofThisJava().compile(List.of(source), List.of(), "25", classes);
        Files.createDirectories(project.file("target/dependency"));
        try (JarPacker jar = JarPacker.of(project.file("target/dependency/marks-1.0.jar"), Map.of())) {
            jar.all(classes);
        }
        awaitSaid("upgraded");
        assertAnswer("Hello, Ben!!!");
        assertThat(entries()).contains("lib/marks-1.0.jar");
    }

    @Test
    void whatDoesNotStartSaysSoAndTheVersionBeforeServes() throws IOException {
        String right = project.text(MAIN);
        project.edit(MAIN, "LiveSettings<Options> options =", """
                if (context.clock() != null) { throw new IllegalStateException("The moon is away."); }
                LiveSettings<Options> options =""");
        assertThat(awaitSaid("The moon is away.")).contains("HelloPlugin.java: ", "The version before serves on.");
        assertAnswer("Hello, Ben!");
        project.save(MAIN, right.replace("Options(\"!\")", "Options(\"…\")"));
        awaitSaid("upgraded");
        assertAnswer("Hello, Ben…");
    }

    @Test
    void aNewerApiIsNamed() throws IOException {
        project.edit("pom.xml", "<plugin.requires>^1.0.0", "<plugin.requires>^9.0.0");
        assertThat(awaitSaid("requires version")).contains("pom.xml: ", "^9.0.0", "The version before serves on.");
        project.edit("pom.xml", "<plugin.requires>^9.0.0", "<plugin.requires>some");
        awaitSaid("no range of versions");
        project.save("pom.xml", "<project>");
        awaitSaid("is no well-formed XML");
        assertAnswer("Hello, Ben!");
    }

    @Test
    void aBurstOfSavesMakesFewBuilds() throws IOException {
        for (int i = 0; i < 100; i++) {
            project.saveClass("Part" + i, "final class Part" + i + " {}");
        }
        project.edit(TEXTS, "Hello", "Hi");
        await().atMost(PATIENCE).until(() -> entries().contains("org/example/hello/Part99.class"));
        assertAnswer("Hi, Ben!");
        assertThat(said.stream().filter(line -> line.contains("upgraded"))).hasSizeLessThan(20);
    }

    @Test
    void anotherIdLeavesTheEarlierOne() throws IOException {
        project.edit("pom.xml", "<plugin.id>hello<", "<plugin.id>greet<");
        awaitSaid("greet 1.0.0 serves.");
        assertAnswer("Hello, Ben!");
        assertThat(stage.host().plugins().find("hello")).isEmpty();
    }

    /** Of the jar that is served. */
    private List<String> entries() {
        Path jar = stage.folder().resolve("data/plugins/hello-1.0.0.jar");
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            return List.of(); // being replaced
        }
    }
}
