package io.telecast.dist.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Cli;
import io.telecast.dist.Product;
import io.telecast.dist.Requires;
import io.telecast.dist.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for plugin developers promises, from {@code telecast plugins new} to an installed jar. */
class NewPluginIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path place;

    private Path project;

    @BeforeEach
    void makeProject() {
        project = place.resolve("film-club");
        var made =
                Cli.run("plugins", "new", "film-club", "--package", "org.example.films", "--dir", project.toString());
        assertThat(made.code()).as(made.said()).isZero();
    }

    @Test
    void mavenBuildsAndTestsItWithoutANetwork() throws IOException {
        try (var repository = new LocalRepository(place.resolve("repository"))) {
            var built = Tool.run(
                    Requires.tool("mvn"),
                    "-B",
                    "-o",
                    "-q",
                    "-f",
                    project.toString(),
                    "-Dmaven.repo.local=" + repository.folder(),
                    "verify");
            assertThat(built.code()).as(built.output()).isZero();
        }
        assertThat(project.resolve("target/surefire-reports/TEST-org.example.films.FilmClubPluginTest.xml"))
                .content()
                .contains("tests=\"1\"", "errors=\"0\"", "skipped=\"0\"", "failures=\"0\"");
        var jar = project.resolve("target/film-club-1.0.0.jar");
        var data = place.resolve("data");
        try (var product = Product.in(data).start()) {
            var installed = Cli.run("plugins", "install", jar.toString(), "--data", data.toString());
            assertThat(installed.out()).as(installed.said()).contains("film-club 1.0.0 is on.");
            var ben = product.chat().newcomer("Ben");
            assertThat(ben.ask("/film_club").text()).isEqualTo("Hello, Ben!");
        }
    }

    @Test
    void aRunningPluginFollowsItsSources() throws IOException {
        var data = place.resolve("data");
        try (var product = Product.developing(project, data).start()) {
            await().atMost(SOON).until(() -> product.console().out().contains("film-club 1.0.0 serves."));
            assertThat(product.console().out()).contains("first build: compiled 1 file in ");
            var ben = product.chat().newcomer("Ben");
            assertThat(ben.ask("/film_club").text()).isEqualTo("Hello, Ben!");

            var texts = project.resolve("src/main/resources/texts.properties");
            Files.writeString(texts, Files.readString(texts).replace("Hello", "Good day"));
            awaitAnswer(ben, "Good day, Ben!");
            await().atMost(SOON).until(() -> product.console().out().contains("texts.properties: upgraded in "));

            var second = Cli.run("dev", project.toString(), "--data", data.toString(), "--port", "0");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("is in use by process " + product.pid());

            product.stop();
            assertThat(product.console().all()).doesNotContain("Exception");
        }
    }

    private static void awaitAnswer(Actor user, String text) {
        await().atMost(SOON).until(() -> user.ask("/film_club").text().equals(text));
    }
}
