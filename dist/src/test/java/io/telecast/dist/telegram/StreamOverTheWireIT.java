package io.telecast.dist.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.TelegramWorld;
import io.telecast.dist.Web;
import io.telecast.sandbox.world.FirstDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file on its way from a user to a viewer, and back from a restart. */
class StreamOverTheWireIT {

    private static final String GET_FILE = "upload.getFile";

    @TempDir
    private Path data;

    @AutoClose
    private final TelegramWorld telegram = TelegramWorld.start();

    private static MadeUp send(Actor user, String name, long size, long seed) {
        user.generated(name, size, seed);
        return new MadeUp(name, size, seed);
    }

    @Test
    void threeBotsReadFilesOfTwoDataCentres() throws IOException {
        var workers = new ArrayList<>(FirstDay.WORKERS);
        workers.add(telegram.newWorker("third_worker_bot"));
        try (var product = telegram.product(data, workers)
                .set("stream.cache-size", "16MiB")
                .start()) {
            var user = product.chat().newcomer("Viewer");
            var greeted = user.send("/start");
            assertThat(user.answerTo(greeted).text()).isNotEmpty();
            for (int n = 1; n <= 2; n++) {
                var sent = user.generated("film " + n + ".mkv", 60_000_003, n);
                telegram.centre().moveFile(sent.file().file(), n == 1 ? 2 : 4);
                var links = Links.of(
                        user.next(sent, answer -> answer.link("Download").isPresent()));
                var original = new MadeUp("film", 60_000_003, n);
                assertThat(Digest.of(Web.open(links.bytes()).body())).isEqualTo(Digest.of(original.stream()));
                assertThat(Web.range(links.bytes(), 31_234_567, 31_300_000).body())
                        .isEqualTo(original.range(31_234_567, 31_300_000));
            }
            var counters = telegram.centre().counters();
            var bots = workers.stream()
                    .map(token -> counters.fileBytes(token.botId()))
                    .toList();
            Counts.print(
                    "two files of 60 MB over the wire",
                    "bytes by worker " + bots + ", by the main bot " + counters.fileBytes(FirstDay.MAIN.botId()));
            assertThat(bots).hasSize(3).allMatch(bytes -> bytes > 0);
            assertThat(telegram.centre().dials().strangers()).isEmpty();
        }
    }

    @Test
    void whatWasSentMeanwhileIsAnsweredOnceAfterARestart() {
        Actor user;
        Message first;
        List<Message> missed;
        try (var product = telegram.product(data).start()) {
            user = product.chat().newcomer("Sender");
            first = user.generated("before.bin", 100_000, 1);
            user.answerTo(first);
        }
        missed = Stream.of(2, 3, 4)
                .map(n -> user.generated("missed" + n + ".bin", 100_000 + n, n))
                .toList();
        AtomicLong keys = new AtomicLong(telegram.centre().counters().keysMade());
        try (var product = telegram.product(data).start()) {
            for (var each : missed) {
                var links = Links.of(user.next(
                        each, answer -> answer.text().contains(each.file().fileName())));
                assertThat(Web.get(links.bytes()).body())
                        .hasSize((int) each.file().size());
            }
            product.stop();
        }
        var answers = user.messages().stream()
                .filter(message -> !message.out())
                .map(Message::text)
                .toList();
        assertThat(answers).hasSize(1 + missed.size()).doesNotHaveDuplicates();
        assertThat(telegram.centre().counters().keysMade())
                .as("keys are kept over a restart, but for the temporary ones of TDLib")
                .isLessThanOrEqualTo(keys.get() + 4);
    }

    @Test
    void nothingIsDialledButTheProxy() throws IOException {
        try (var product = telegram.product(data).start()) {
            var user = product.chat().newcomer("Viewer");
            var sent = user.generated("film.mkv", 3_000_000, 1);
            var links = Links.of(user.answerTo(sent));
            Web.get(links.bytes());
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Sockets.strangers(product.pid()).isEmpty());
            assertThat(Sockets.peers(product.pid())).isNotEmpty();
        }
        assertThat(telegram.centre().dials().all()).isNotEmpty();
    }
}
