package io.telecast.host.devkit.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPluginTest {

    @ParameterizedTest
    @CsvSource({
        "hello, org.example.hello, HelloPlugin, Hello, hello",
        "film-club, org.example.filmclub, FilmClubPlugin, Film club, film_club",
        "x-1, org.example.x1, X1Plugin, X 1, x_1",
        "a--b-, org.example.ab, ABPlugin, A b, a__b_",
        "class, org.example.classplugin, ClassPlugin, Class, class",
        "start, org.example.start, StartPlugin, Start, start_plugin",
    })
    void namesFollowFromTheId(String id, String packageName, String className, String title, String command) {
        NewPlugin plugin = NewPlugin.named(id);
        assertThat(plugin.packageName()).isEqualTo(packageName);
        assertThat(plugin.className()).isEqualTo(className);
        assertThat(plugin.title()).isEqualTo(title);
        assertThat(plugin.command()).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "1st",
                "-a",
                "a_b",
                "../evil",
                "a/b",
                "a b",
                "a\nb",
                "héllo",
                "a.b",
                "abcdefghijklmnopqrstuvwxy",
                "${x}",
                "<b>"
            })
    void otherIdsAreRefused(String id) {
        assertThatThrownBy(() -> NewPlugin.named(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Use 1 to 24 of a-z, 0-9 and -");
    }

    @Test
    void theHostsOwnIdIsRefused() {
        assertThatThrownBy(() -> NewPlugin.named("core")).hasMessage("\"core\" is the host's own. Give it another.");
    }

    @Test
    void whatDisturbsATerminalIsNotRepeated() {
        assertThatThrownBy(() -> NewPlugin.named("\u001b[31mred")).hasMessageStartingWith("\"?[31mred\"");
        assertThatThrownBy(() -> NewPlugin.named("x".repeat(5000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "org.",
                ".org",
                "org..x",
                "org.class",
                "org/example",
                "org.1x",
                "org.ex ample",
                "örg.example",
                "org.example;import x",
                "a.b\nc"
            })
    void whatIsNoPackageIsRefused(String name) {
        assertThatThrownBy(() -> new NewPlugin("hello", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java", "java.lang", "io.telecast.api", "io.telecast.api.films", "org.slf4j", "jakarta.servlet"})
    void packagesOfTheHostAreRefused(String name) {
        assertThatThrownBy(() -> new NewPlugin("hello", name)).hasMessageContaining("belongs to Java or to Telecast");
    }

    @Test
    void packagesOfOnesOwnAreTaken() {
        assertThat(new NewPlugin("hello", "javax_films.My_Films").packageName()).isEqualTo("javax_films.My_Films");
    }
}
