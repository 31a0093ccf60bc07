package io.telecast.dist.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Assembled;
import io.telecast.dist.Cli;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line beside the running host. */
class CliIT {
    @TempDir
    private Path data;

    @Test
    void configShowsEveryValueWithItsSourceAndMasksSecrets() {
        var outcome = Cli.run(
                "config",
                "--backend",
                "sandbox",
                "--data",
                data.toString(),
                "--set",
                "mongodb.uri=mongodb://user:hunter2@localhost/x",
                "--set",
                "plugins.shortener.api-key=hunter3",
                "--set",
                "http.port=8099");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.out())
                .containsPattern("http.port: 8099 +# --set")
                .contains("telegram.bot-token", "sandbox.", "plugins.bundled: true")
                .doesNotContain("hunter2", "hunter3", "SANDBOX-main-bot");
        try (var files = java.nio.file.Files.list(data)) {
            assertThat(files).as("only read").isEmpty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(Cli.run("help").out()).contains("sandbox", "config", "plugins");
        assertThat(Cli.run("--version").out()).contains("telecast", "plugin API 1.");
        assertThat(Cli.run("sandbox", "--help").out()).contains("--data", "--port", "--set");
    }

    @Test
    void withoutAHostThePluginsCommandSaysSo() {
        var outcome = Cli.run("plugins", "list", "--data", data.toString());

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).containsIgnoringCase("no host").contains(data.toString());
        BadConfigurationIT.assertNoTrace(outcome);
    }

    @Test
    void consolePrintsALinkThatSignsInOnce() {
        assertThat(Cli.run("console", "--data", data.toString()).err()).containsIgnoringCase("no host");
        try (var product = Product.in(data).start()) {
            var outcome = Cli.run("console", "--data", data.toString());
            assertThat(outcome.code()).as(outcome.said()).isZero();
            assertThat(outcome.out().strip()).startsWith(product.url() + "/admin/sign-in/");
            assertThat(outcome.err()).contains("5 minutes");
            var link = URI.create(outcome.out().strip());
            assertThat(Web.text(link, "Accept", "text/html")).contains("Sign in", "the command line");
            assertThat(Web.text(URI.create(product.url() + "/admin"))).contains("./telecast console");
        }
    }

    @Test
    void pluginsAreListedSwitchedInstalledAndRemovedWhileTheHostRuns() {
        try (var product = Product.in(data).start()) {
            assertThat(plugins("list").out()).contains("player");
            assertThat(plugins("info", "player").out()).contains("player", "Telecast");

            assertThat(plugins("disable", "player").code()).isZero();
            assertThat(labels(product)).doesNotContain("Watch");
            assertThat(plugins("enable", "player").code()).isZero();
            assertThat(labels(product)).contains("Watch");

            assertThat(plugins("remove", "player").code()).isZero();
            assertThat(labels(product)).doesNotContain("Watch");
            assertThat(plugins("list").out()).doesNotContain("player");
            var jar = Assembled.plugin("player").toString();
            assertThat(plugins("install", jar).code()).isZero();
            await().atMost(Duration.ofSeconds(60)).until(() -> labels(product).contains("Watch"));

            for (String action : new String[] {"info", "enable", "disable", "remove"}) {
                var unknown = plugins(action, "nosuch");
                assertThat(unknown.code()).as(action).isNotZero();
                assertThat(unknown.err()).as(action).contains("nosuch");
                BadConfigurationIT.assertNoTrace(unknown);
            }
            var noFile = plugins("install", data.resolve("nosuch.jar").toString());
            assertThat(noFile.code()).isNotZero();
            assertThat(noFile.err()).contains("nosuch.jar");
        }
    }

    private static java.util.List<String> labels(Product product) {
        var user = product.chat().newcomer("Asker");
        return user.answerTo(user.sample("poster.jpg")).labels();
    }

    private Cli.Outcome plugins(String action, String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("plugins", action));
        all.addAll(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--data", data.toString()));
        return Cli.run(all.toArray(String[]::new));
    }
}
