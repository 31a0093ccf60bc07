package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.admin.AdminAccess;
import io.telecast.host.admin.WorkersServlet;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.http.Templates;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.workers.TestWorkers;
import io.telecast.host.workers.Workers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code telecast workers …} beside a host. */
class WorkersCommandTest {

    @TempDir
    private Path data;

    private final TestWorkers bench = new TestWorkers();
    private final BotToken token = bench.telegram.token(8001, 'a');
    private final Workers workers = bench.host(bench.telegram.token(8000, 'z'));
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        bench.begin(workers);
        String secret = AdminAccess.newToken(new SecureRandom());
        var templates = new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
        server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), new ErrorPages(templates));
        server.routes().register("host", "/workers", new WorkersServlet(workers, new OperatorCheck(secret)));
        server.start();
        new AdminAccess("http://127.0.0.1:" + server.port(), secret).publish(data);
    }

    @AfterEach
    void stop() throws Exception {
        workers.close();
        server.close();
    }

    private Outcome telecast(String input, String command, String... arguments) {
        var all = new String[arguments.length + 4];
        all[0] = "workers";
        all[1] = command;
        all[2] = "--data";
        all[3] = data.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Outcome.of(input, all);
    }

    @Test
    void workersAreListedAddedCheckedAndRemoved() {
        assertThat(telecast("", "list").out())
                .contains("@w7000_bot", "fallback", "@w8000_bot", "ready", "configuration");

        Outcome added = telecast(token.value() + "\n", "add");
        assertThat(added.code()).as(added.said()).isZero();
        assertThat(added.out()).contains("@w8001_bot is ready.");
        assertThat(telecast("", "list").out())
                .contains("@w8001_bot", "operator")
                .doesNotContain("aaaa");

        bench.telegram.outside.add(8001L);
        Outcome checked = telecast("", "check");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("left out", "Bot @w8001_bot cannot see the storage channel");
        bench.telegram.outside.clear();
        assertThat(telecast("", "check", "@w8001_bot").code()).isZero();
        assertThat(telecast("", "check").code()).isZero();

        Outcome removed = telecast("", "remove", "@w8001_bot");
        assertThat(removed.code()).as(removed.said()).isZero();
        assertThat(removed.out()).contains("@w8001_bot is removed.");
        assertThat(telecast("", "list").out()).doesNotContain("8001");
        assertThat(telecast("", "remove", "8000").out()).contains("telegram.worker-tokens");
        assertThat(telecast("", "list").out()).contains("removed");
    }

    @Test
    void aWorkerThatCannotReadYetIsKeptAndSaid() {
        bench.telegram.outside.add(8001L);
        Outcome added = telecast(token.value(), "add");
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.out()).contains("@w8001_bot is left out.", "make it an administrator");
        assertThat(workers.isWorker(8001)).isTrue();
    }

    @Test
    void aTokenIsNeverTakenFromTheCommandLine() {
        Outcome outcome = telecast("", "add", token.value());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("can be seen by everybody").doesNotContain("aaaa");
        assertThat(workers.isWorker(8001)).isFalse();
    }

    @Test
    void wrongTokensAndNamesAreSaidInASentence() {
        for (String wrong : new String[] {
            "", "\n", "x\n", "8001:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaZ", "y".repeat(100_000), "\u0000\uffff"
        }) {
            Outcome outcome = telecast(wrong, "add");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).startsWith("Token of the bot: telecast: ").doesNotContain("\tat ", "aaaa");
        }
        for (String nobody : new String[] {"nobody", "../plugins", "a b", "%2e%2e", "ü", "7000"}) {
            Outcome outcome = telecast("", "remove", nobody);
            assertThat(outcome.code()).as(nobody).isEqualTo(1);
            assertThat(outcome.err()).startsWith("telecast: ").doesNotContain("\tat ");
        }
        assertThat(workers.list()).hasSize(2);
    }

    @Test
    void withoutAHostItSaysSo() {
        Outcome outcome = Outcome.of(
                token.value(), "workers", "add", "--data", data.resolve("none").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("No host runs");
    }
}
