package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.project.PluginProject;
import io.telecast.host.devkit.project.Pom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code telecast plugins new}. */
class NewPluginCommandTest {

    @TempDir
    private Path place;

    private Outcome make(String... arguments) {
        return Outcome.of(
                "",
                Stream.concat(Stream.of("plugins", "new"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void makesAProjectAndTellsWhatComesNext() throws IOException {
        Path dir = place.resolve("club");
        Outcome outcome = make("film-club", "--package", "org.films", "--dir", dir.toString());
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.out())
                .contains("film-club", dir.toString(), "src/test/java/org/films/FilmClubPluginTest.java")
                .contains("telecast dev " + dir, "mvn -f " + dir + " verify");
        Pom pom = Pom.of(PluginProject.in(dir));
        assertThat(pom.manifest())
                .containsEntry("Plugin-Id", "film-club")
                .containsEntry("Plugin-Class", "org.films.FilmClubPlugin")
                .containsEntry("Plugin-Version", "1.0.0")
                .containsEntry("Plugin-Requires", "^1.0.0")
                .containsEntry("Plugin-Description", "Greets people.");
        assertThat(pom.usesLibraries()).isFalse();
        assertThat(pom.release()).contains("25");
    }

    @Test
    void everyPlaceIsFilledWithWhatTheBuildTold() throws IOException {
        assertThat(make("hello", "--dir", place.resolve("h").toString()).code()).isZero();
        assertThat(made())
                .hasSize(6)
                .allSatisfy(file -> assertThat(file).content().doesNotContain("{{", "}}"));
        assertThat(Versions.built().all().values())
                .allSatisfy(version -> assertThat(version).matches("[0-9][0-9A-Za-z.-]*"));
        assertThat(place.resolve("h/pom.xml"))
                .content()
                .contains("<telecast.version>" + Versions.built().of("telecast"))
                .doesNotContain("<repositor", "<pluginRepositor");
        assertThat(place.resolve("h/src/test/java/org/example/hello/HelloPluginTest.java"))
                .content()
                .satisfies(test -> assertThat(test.lines().count()).isLessThanOrEqualTo(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "../../evil", "core", "a b", "", "$(id)"})
    void whatIsNoNameIsRefusedAndNothingIsMade(String name) throws IOException {
        Outcome outcome = make(name, "--dir", place.resolve("h").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("telecast: \"" + name + "\"").doesNotContain("\tat ");
        assertThat(made()).isEmpty();
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Path mine = Files.writeString(place.resolve("pom.xml"), "mine");
        Outcome outcome = make("hello", "--dir", place.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(place.toString(), "is not empty").doesNotContain("\tat ");
        assertThat(made()).containsExactly(mine);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void devSaysWhatIsNoProject() throws IOException {
        Outcome missing = Outcome.of("", "dev", place.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no folder", "telecast plugins new NAME");
        assertThat(Outcome.of("", "dev", place.toString()).err()).contains("has no pom.xml");
        Files.writeString(place.resolve("pom.xml"), "<project><artifactId>x</artifactId></project>");
        assertThat(Outcome.of("", "dev", place.toString()).err()).contains("no manifest entries", "maven-jar-plugin");
        assertThat(made()).hasSize(1);
    }
}
