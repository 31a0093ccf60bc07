package io.telecast.host.devkit.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

    private static final Map<String, String> FILES =
            new TreeMap<>(Map.of("pom.xml", "<project/>", "src/main/java/A.java", "class A {}"));

    /** The second cannot be written: its folder is a file by then. */
    private static final Map<String, String> IMPOSSIBLE = new TreeMap<>(Map.of("a", "file", "a/b", "below it"));

    @TempDir
    private Path place;

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(path -> !path.equals(place))
                    .map(path -> place.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesANewFolderWithTheFoldersAboveIt() throws IOException {
        new ProjectFolder(place.resolve("x/y")).write(FILES);
        assertThat(tree())
                .containsExactly(
                        "x",
                        "x/y",
                        "x/y/pom.xml",
                        "x/y/src",
                        "x/y/src/main",
                        "x/y/src/main/java",
                        "x/y/src/main/java/A.java");
        assertThat(place.resolve("x/y/pom.xml")).hasContent("<project/>");
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(place.resolve("empty"));
        Object identity = Files.getAttribute(empty, "unix:ino");
        new ProjectFolder(empty).write(FILES);
        assertThat(Files.getAttribute(empty, "unix:ino")).isEqualTo(identity);
        assertThat(tree())
                .contains("empty/pom.xml", "empty/src/main/java/A.java")
                .hasSize(6);
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        Files.writeString(place.resolve(".hidden"), "mine");
        assertThatThrownBy(() -> new ProjectFolder(place).write(FILES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty");
        assertThat(tree()).containsExactly(".hidden");
    }

    @Test
    void refusesAFileAndALinkThatLeadsNowhere() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "mine");
        Path link = Files.createSymbolicLink(place.resolve("link"), place.resolve("nowhere"));
        for (Path taken : List.of(file, link)) {
            assertThatThrownBy(() -> new ProjectFolder(taken).write(FILES)).hasMessageContaining("is no folder");
        }
        assertThatThrownBy(() -> new ProjectFolder(file.resolve("below")).write(FILES))
                .hasMessageContaining("Nothing can be written in " + file);
        assertThat(tree()).containsExactly("file", "link");
    }

    @Test
    void leavesNothingWhenItCannotBeFinished() throws IOException {
        assertThatThrownBy(() -> new ProjectFolder(place.resolve("x/y")).write(IMPOSSIBLE))
                .isInstanceOf(IOException.class);
        assertThat(tree()).isEmpty();
        Path empty = Files.createDirectory(place.resolve("empty"));
        assertThatThrownBy(() -> new ProjectFolder(empty).write(IMPOSSIBLE)).isInstanceOf(IOException.class);
        assertThat(tree()).containsExactly("empty");
    }
}
