package io.telecast.dist.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Assembled;
import io.telecast.dist.Cli;
import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come, go and break while a gibibyte is being watched. */
class HotPluginIT {
    private static final MadeUp FILM = new MadeUp("film.bin", 1L << 30, 2026);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void aStreamNeverNoticesPluginsComingAndGoing(TestReporter report) throws IOException {
        try (var product =
                Product.in(data).optimized().set("plugins.bundled", false).start()) {
            var user = product.chat().newcomer("Viewer");
            var film = Links.of(user.answerTo(user.generated(FILM.name(), FILM.size(), FILM.seed())));
            assertThat(film.watch()).as("nothing is bundled").isEmpty();
            var watch = URI.create(product.url() + "/watch/" + film.token());
            assertThat(Web.status(watch)).isEqualTo(404);

            product.chat().faults(Map.of("bytesPerSecond", 8_000_000));
            var stream = SlowStream.of(FILM, film.bytes());
            await().atMost(SOON).until(() -> stream.received() > 20_000_000);
            var folder = data.resolve("plugins");
            for (var broken : BrokenJars.all().entrySet()) {
                Files.write(folder.resolve(broken.getKey()), broken.getValue());
            }
            long dropped = System.nanoTime();
            var player = Files.copy(Assembled.plugin("player"), folder.resolve("player.jar"));

            await("the player").atMost(SOON).until(() -> Web.get(watch).statusCode() == 200);
            report.publishEntry("player serves after ms", Long.toString((System.nanoTime() - dropped) / 1_000_000));
            var asker = product.chat().newcomer("Asker");
            var reply = asker.answerTo(asker.sample("test-card.mp4"));
            assertThat(reply.labels()).contains("Watch");
            assertThat(stream.runs()).as("still streaming").isTrue();
            assertBrokenJarsAreNamed();

            Files.delete(player);
            await("the player to go").atMost(SOON).until(() -> Web.get(watch).statusCode() == 404);
            var late = product.chat().newcomer("Late");
            assertThat(late.answerTo(late.sample("test-card.mp4")).labels())
                    .contains("Download")
                    .doesNotContain("Watch");
            assertThat(stream.runs()).as("still streaming").isTrue();

            Files.write(folder.resolve("hangs.jar"), BrokenJars.hanging());
            await("the hanging start")
                    .atMost(SOON)
                    .until(() -> product.console().err().contains("hanging now"));
            assertThat(product.chat().newcomer("Other").ask("/help").text()).contains("/start");
            product.chat().noFaults();
            assertThat(stream.digest()).succeedsWithin(Duration.ofMinutes(4)).isEqualTo(Digest.of(FILM.stream()));
        }
    }

    private void assertBrokenJarsAreNamed() throws IOException {
        var names = BrokenJars.all().keySet();
        await("the list of plugins").atMost(SOON).untilAsserted(() -> {
            var list = Cli.run("plugins", "list", "--data", data.toString());
            assertThat(list.code()).as(list.said()).isZero();
            assertThat(list.out()).contains("player").contains(names);
            assertThat(list.out()).doesNotContain("Exception in", "\tat ");
        });
    }
}
