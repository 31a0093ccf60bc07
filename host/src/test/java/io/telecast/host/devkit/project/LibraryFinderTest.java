package io.telecast.host.devkit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries with a script in Maven's place. */
class LibraryFinderTest {

    @TempDir
    private Path place;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private PluginProject project;
    private Path library;

    @BeforeEach
    void makeProject() throws IOException {
        Path root = Files.createDirectory(place.resolve("project"));
        Files.writeString(root.resolve("pom.xml"), pom("1"));
        project = PluginProject.in(root);
        library = Files.writeString(place.resolve("lib-1.0.jar"), "jar");
    }

    private static String pom(String version) {
        return """
                <project><artifactId>a</artifactId><version>%s</version>
                <dependencies><dependency><artifactId>lib</artifactId></dependency></dependencies>
                <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive>
                <manifestEntries><A>b</A></manifestEntries></archive></configuration></plugin></plugins></build>
                </project>""".formatted(version);
    }

    /** A Maven that writes down how often it was asked. */
    private Optional<Maven> maven(String then) throws IOException {
        Path script = place.resolve("mvn");
        Files.writeString(script, """
                #!/bin/sh
                echo asked >> '%s'
                for word; do case $word in -DoutputFile=*) answer=${word#-DoutputFile=};; esac; done
                %s
                """.formatted(place.resolve("asked"), then));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Maven.find(Map.of("PATH", place.toString()), "1.0");
    }

    private Optional<Maven> answering() throws IOException {
        return maven("""
                cat > "$answer" <<END

                The following files have been resolved:
                   g:lib:jar:1.0:compile:%s -- module lib (auto)
                   g:marks:jar:1.0:provided:/elsewhere/marks-1.0.jar
                   g:kit:jar:1.0:test:/elsewhere/kit-1.0.jar
                END
                """.formatted(library));
    }

    private LibraryFinder finder(Optional<Maven> maven) {
        return new LibraryFinder(project, maven, new LibraryMemory(place.resolve("memory")), said::add);
    }

    private Optional<Libraries> find(LibraryFinder finder) throws IOException {
        return finder.find(Pom.of(project));
    }

    private long asked() throws IOException {
        Path file = place.resolve("asked");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static void awaitNews(LibraryFinder finder) {
        await().atMost(Duration.ofSeconds(30)).until(finder::hasNews);
    }

    @Test
    void mavenIsAskedOnceForEachContentOfThePom() throws IOException {
        var known = new Libraries(List.of(library), List.of(Path.of("/elsewhere/marks-1.0.jar")));
        try (LibraryFinder finder = finder(answering())) {
            assertThat(find(finder)).isEmpty();
            awaitNews(finder);
            assertThat(find(finder)).contains(known);
            assertThat(find(finder)).contains(known);
            assertThat(said).hasSize(2).first().asString().contains("Asking Maven");
        }
        try (LibraryFinder afterARestart = finder(answering())) {
            assertThat(find(afterARestart)).contains(known);
            assertThat(asked()).isOne();
            Files.writeString(project.pom(), pom("2"));
            assertThat(find(afterARestart)).as("until Maven has answered").contains(known);
            awaitNews(afterARestart);
            assertThat(asked()).isEqualTo(2);
        }
    }

    @Test
    void whatMavenComplainsOfIsRepeated() throws IOException {
        try (LibraryFinder finder = finder(maven("echo '[INFO] x'; echo '[ERROR] g:lib was not found'; exit 1"))) {
            assertThat(find(finder)).isEmpty();
            awaitNews(finder);
            assertThat(find(finder)).contains(Libraries.NONE);
            assertThat(said.getLast()).contains("g:lib was not found").doesNotContain("[INFO]");
            assertThat(asked()).as("not again before pom.xml changes").isOne();
        }
    }

    @Test
    void withoutMavenThereIsASentence() throws IOException {
        try (LibraryFinder finder = finder(Optional.empty())) {
            assertThat(find(finder)).contains(Libraries.NONE);
            assertThat(find(finder)).contains(Libraries.NONE);
            assertThat(said).hasSize(1).first().asString().contains("no Maven on the PATH", "target/dependency");
        }
    }

    @Test
    void theEndEndsMaven() throws IOException {
        LibraryFinder finder = finder(maven("exec sleep 600"));
        assertThat(find(finder)).isEmpty();
        await().until(() -> asked() == 1);
        finder.close();
        await().until(() -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void whatWasCopiedAfterThePomWasChangedCounts() throws IOException {
        Path folder = Files.createDirectories(project.libraries());
        Path copied = Files.writeString(folder.resolve("lib-2.0.jar"), "jar");
        Files.writeString(folder.resolve("slf4j-api-2.0.20.jar"), "the host's");
        Files.setLastModifiedTime(project.pom(), FileTime.from(Instant.now().minusSeconds(60)));
        try (LibraryFinder finder = finder(answering())) {
            assertThat(find(finder)).contains(new Libraries(List.of(copied), List.of()));
            assertThat(asked()).isZero();
            Files.writeString(folder.resolve("telecast-host-1.0.jar"), "for tests");
            assertThat(find(finder)).as("until Maven has answered").isPresent();
            awaitNews(finder);
            assertThat(find(finder).orElseThrow().packed())
                    .as("not what was copied for tests")
                    .containsExactly(library);
        }
    }
}
