package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.telecast.host.admin.AdminAccess;
import io.telecast.host.admin.WorkersServlet;
import io.telecast.host.config.DataDirectory;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.http.Templates;
import io.telecast.host.workers.TestWorkers;
import io.telecast.host.workers.Workers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code telecast doctor} over a backend that makes the trouble it is told to. */
class DoctorCommandTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Outcome doctor(String... settings) throws Exception {
        var all = new ArrayList<>(
                List.of("doctor", "--data", folder.resolve("data").toString(), "--backend", "fake"));
        for (String setting : List.of(
                "telegram.bot-token=7000:" + "m".repeat(30),
                "telegram.worker-tokens=7001:" + "a".repeat(30) + ",7002:" + "b".repeat(30),
                "telegram.storage-channel=-1001000000001",
                "fake.api-id=1234567",
                "fake.api-hash=" + HASH,
                "http.public-url=https://localhost",
                "http.port=" + free())) {
            all.addAll(List.of("--set", setting));
        }
        for (String setting : settings) {
            all.addAll(setting.startsWith("--") ? List.of(setting) : List.of("--set", setting));
        }
        return Outcome.of("", all.toArray(String[]::new));
    }

    private static int free() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aLineForEachThing() throws Exception {
        Outcome outcome = doctor();
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.out())
                .contains("ok       Java: " + Runtime.version())
                .contains("ok       configuration: complete", "ok       database: SQLite")
                .contains("ok       library: 1.8")
                .contains("ok       main bot 7000: @w7000_bot sees the storage channel “Storage”")
                .contains("ok       worker 7001", "ok       worker 7002", "disk space", "clock", " is free")
                .contains("warning  public URL: https://localhost. Only this machine")
                .contains("0 failed, ")
                .doesNotContain("aaaa", "mmmm", HASH);
        assertThat(folder).as("nothing was made").isEmptyDirectory();
    }

    @Test
    void whatFailsIsSaidWithItsRemedy() throws Exception {
        Outcome outcome = doctor("fake.outside=7001", "fake.revoked=7002", "fake.rights=read");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "failed   main bot 7000",
                        "lacks rights. Make it an administrator that may post, edit and delete")
                .contains("failed   worker 7001: @w7001_bot cannot see", "t.me/w7001_bot?startchannel")
                .contains("failed   worker 7002: Telegram does not know its token", "telegram.worker-tokens")
                .contains("3 failed")
                .doesNotContain("aaaa");
    }

    @Test
    void whereTheWayToTelegramIsNotOpenNoBotIsAsked() throws Exception {
        Outcome outcome = doctor("fake.library=");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("failed   library: not found. Install it.")
                .contains("warning  main bot 7000: was not asked. First see to what failed above: library.")
                .contains("warning  worker 7001: was not asked")
                .contains("1 failed")
                .contains("ok       Java");
        assertThat(doctor("fake.library=bug").out())
                .contains("failed   library: the check itself failed with IllegalStateException")
                .doesNotContain("s3cret");
    }

    @Test
    void aWrongConfigurationIsNamedAndTheRestIsLookedAtAllTheSame() throws Exception {
        Outcome outcome = doctor("http.port=eighty", "telegram.bot-token=hunter2", "htp.port=1");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("failed   configuration: http.port = eighty (--set). Write a whole number")
                .contains("failed   configuration: telegram.bot-token", "failed   configuration: htp.port")
                .contains("ok       Java", "disk space")
                .doesNotContain("hunter2");
    }

    @Test
    void placesThatCannotBeUsedAreSaid() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(doctor("http.port=" + taken.getLocalPort()).out())
                    .contains("failed   port: 127.0.0.1:" + taken.getLocalPort() + " cannot be listened on");
        }
        assertThat(doctor("http.host=::g").out()).contains("failed   port: ::g is no address");
        assertThat(doctor("http.host=203.0.113.5").out()).contains("is no address of this machine. Set http.host");
        assertThat(doctor("http.public-url=https://[::g]").out())
                .contains("failed   public URL: http.public-url is no");
        assertThat(doctor("http.public-url=").out()).contains("warning  public URL: not set");
        assertThat(doctor("mongodb.uri=mongodb://127.0.0.1:" + free() + "/?serverSelectionTimeoutMS=200")
                        .out())
                .contains("failed   database: MongoDB cannot be used. MongoDB is out of reach");
        Files.writeString(folder.resolve("data"), "a file");
        assertThat(doctor().out()).contains("failed   data directory").contains("is no directory");
    }

    @Test
    void theLogIsSilentWhileItLooks() throws Exception {
        var log = (Logger) LoggerFactory.getLogger("io.telecast.host.doctor");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            try (var silence = Logging.silence()) {
                log.warn("meanwhile");
            }
            log.warn("afterwards");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("afterwards");
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        Outcome outcome = doctor("--json", "fake.outside=7001");
        assertThat(outcome.code()).isEqualTo(1);
        JsonNode all = new JsonMapper().readTree(outcome.out());
        assertThat(all.valueStream().map(one -> one.path("state").asString("")))
                .contains("ok", "failed")
                .containsOnly("ok", "warning", "failed");
        assertThat(all.valueStream().filter(one -> one.path("name").asString("").equals("worker 7001")))
                .singleElement()
                .satisfies(one -> assertThat(one.path("remedy").asString("")).contains("administrator"));
    }

    @Test
    void aHostThatHangsIsSaidAndNotWaitedFor() throws Exception {
        try (var hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            new AdminAccess("http://127.0.0.1:" + hung.getLocalPort(), AdminAccess.newToken(new SecureRandom()))
                    .publish(data.path());
            assertThat(AdminClient.of(data.path()))
                    .satisfies(client -> assertThatIOException()
                            .isThrownBy(() -> client.ask("GET", "/workers", Map.of(), Duration.ofMillis(100)))
                            .withMessageContaining("does not answer within"));
            assertThat(doctor().out())
                    .contains(
                            "warning  data directory", "which does not answer here", "If that process hangs, stop it");
        }
    }

    @Test
    void besideARunningHostThatIsAskedAboutItsBots() throws Exception {
        var bench = new TestWorkers();
        bench.telegram.outside.add(8000L);
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                Workers workers = bench.host(bench.telegram.token(8000, 'z'))) {
            assertThat(doctor().out())
                    .contains("warning  data directory")
                    .contains("in use by process " + ProcessHandle.current().pid() + ", which does not answer");
            bench.begin(workers);
            String secret = AdminAccess.newToken(new SecureRandom());
            var templates = new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
            try (var server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), new ErrorPages(templates))) {
                server.routes().register("host", "/workers", new WorkersServlet(workers, new OperatorCheck(secret)));
                server.start();
                new AdminAccess("http://127.0.0.1:" + server.port(), secret).publish(data.path());
                Outcome outcome = doctor();
                assertThat(outcome.code()).isEqualTo(1);
                assertThat(outcome.out())
                        .contains("ok       data directory", "in use by the running host")
                        .contains("where the running host listens")
                        .contains("ok       main bot 7000: @w7000_bot is ready")
                        .contains("failed   worker 8000: @w8000_bot is left out. Bot @w8000_bot cannot see")
                        .doesNotContain("7001");
            }
            assertThat(doctor().out()).as("its address is left behind").contains("which does not answer");
        }
    }
}
