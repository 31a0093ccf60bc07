package io.telecast.dist.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Cli;
import io.telecast.dist.Folders;
import io.telecast.dist.Links;
import io.telecast.dist.Ports;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a running server: {@code init}, {@code doctor}, {@code run}, {@code workers}. */
class RunIT {

    private static final String MAIN = "7000000001:SANDBOX-main-bot-of-the-small-world";
    private static final String WORKER = "7000000002:SANDBOX-first-worker-of-the-small-world";

    @TempDir
    private Path folder;

    @Test
    void whatInitWroteIsLookedAtAndRun() throws IOException {
        Path data = folder.resolve("data");
        int port = Ports.free();
        Cli.Outcome written = Cli.answering(
                Map.of("TELECAST_TELEGRAM_BOT_TOKEN", MAIN),
                "-1001000000001\n1001\n\n" + port + "\n\n",
                "init",
                "--backend",
                "sandbox",
                "--data",
                data.toString());
        assertThat(written.code()).as(written.said()).isZero();
        assertThat(written.out()).contains("Storage channel id", "Next:");
        assertThat(written.said()).doesNotContain(MAIN);

        Map<String, String> before = Folders.content(data);
        Cli.Outcome looked = doctor(data);
        assertThat(looked.code()).as(looked.said()).isZero();
        assertThat(looked.out())
                .contains("main bot 7000000001: @telecast_bot sees the storage channel")
                .contains("worker 7000000002", "port: 127.0.0.1:" + port + " is free");
        assertThat(Folders.content(data)).as("looking changes nothing").isEqualTo(before);

        try (var product = Product.configured(data).port(port).start()) {
            var user = product.chat().newcomer("Filmer");
            var links = Links.of(user.answerTo(user.sample("test-card.mp4")));
            assertThat(Web.status(product.here(links.download()))).isEqualTo(206);
            assertThat(workers(data, "", "list").out()).contains("@telecast_worker_1_bot", "ready", "configuration");

            assertThat(workers(data, "", "remove", "@telecast_worker_1_bot").code())
                    .isZero();
            assertThat(Web.text(URI.create(product.url() + "/readyz"))).isEqualTo("ok\n");
            assertThat(workers(data, "", "list").out()).contains("removed");
            Cli.Outcome added = workers(data, WORKER + "\n", "add");
            assertThat(added.code()).as(added.said()).isZero();
            assertThat(added.said()).contains("@telecast_worker_1_bot is ready").doesNotContain(WORKER);
            assertThat(workers(data, "7000000003:SANDBOX-a-token-that-was-revoked\n", "add")
                            .err())
                    .contains("Telegram does not know this token");

            Cli.Outcome beside = doctor(data);
            assertThat(beside.code()).as(beside.said()).isZero();
            assertThat(beside.out()).contains("in use by the running host", "worker 7000000002", "is ready");
        }
        try (var again = Product.configured(data).port(port).start()) {
            assertThat(workers(data, "", "list").out()).contains("@telecast_worker_1_bot", "operator");
            assertThat(again.isAlive()).isTrue();
        }
    }

    @Test
    void withoutAConfigurationItSaysWhatIsMissing() {
        Cli.Outcome outcome = Cli.run(
                "run", "--backend", "tdlib", "--data", folder.resolve("none").toString());
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(2);
        assertThat(outcome.err()).contains("telegram.bot-token", "@BotFather", "telegram.storage-channel");
        BadConfigurationIT.assertNoTrace(outcome);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static Cli.Outcome doctor(Path data) {
        return Cli.run("doctor", "--data", data.toString(), "--set", "sandbox.port=0");
    }

    private static Cli.Outcome workers(Path data, String input, String command, String... arguments) {
        var all = new ArrayList<>(List.of("workers", command, "--data", data.toString()));
        all.addAll(List.of(arguments));
        return Cli.answering(Map.of(), input, all.toArray(String[]::new));
    }
}
