package io.telecast.testdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.tdlib.TdlibBackend;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.testdc.library.TestLibrary;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data centre as a process of its own. */
class MainTest {

    /** What the JVM ends with after SIGINT, as after Ctrl-C. */
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder;

    @Test
    void saysWhereEverythingIsAndEndsAtCtrlC() throws Exception {
        try (var process = MainProcess.start("--data", folder.toString())) {
            Map<String, String> told = process.ready();
            assertThat(told).containsOnlyKeys("page", "socks", "mtproxy", "keys", "library", "config");
            assertThat(get(told.get("page") + "api/chats?as=" + FirstDay.ADA)).contains("Storage");
            for (String address : new String[] {told.get("socks"), told.get("mtproxy")}) {
                assertThatCode(() -> new Socket("127.0.0.1", port(address)).close())
                        .doesNotThrowAnyException();
            }
            assertThat(Path.of(told.get("keys"))).content().contains("BEGIN RSA PUBLIC KEY");
            assertThat(Path.of(told.get("config")))
                    .content()
                    .contains("socks5://" + told.get("socks"), FirstDay.MAIN.value(), told.get("keys"));
            assertThat(process.interrupt()).isEqualTo(INTERRUPTED);
        }
    }

    @Test
    void aBotSignsInAndTheWorldOutlivesTheProcess() throws Exception {
        TestLibrary.prepare().require();
        Path world = Files.createDirectory(folder.resolve("world"));
        try (var process = MainProcess.start("--data", world.toString())) {
            Map<String, String> told = process.ready();
            try (Telegram telegram = open(told)) {
                Bot bot = telegram.connect(FirstDay.MAIN);
                assertThat(bot.self().username()).isEqualTo("telecast_bot");
            }
            post(told.get("page") + "api/send", """
                    {"as": %d, "chat": %d, "text": "remember me"}
                    """.formatted(FirstDay.ADA, FirstDay.MAIN.botId()));
            assertThat(process.interrupt()).isEqualTo(INTERRUPTED);
        }
        try (var process = MainProcess.start("--data", world.toString())) {
            assertThat(get(process.ready().get("page") + "api/messages?as=" + FirstDay.ADA + "&chat="
                            + FirstDay.MAIN.botId()))
                    .contains("remember me");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--data", "--port 1", "--data x --port many", "--data x --port 70000", "--data x --more y"})
    void aCommandLineThatMakesNoSenseIsAnsweredWithHowToUseIt(String arguments) throws Exception {
        try (var process = MainProcess.start(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.errors()).contains("Usage: --data FOLDER").doesNotContain("Exception");
        }
    }

    @Test
    void aFolderThatIsInUseIsSaid() throws Exception {
        try (var first = MainProcess.start("--data", folder.toString())) {
            first.ready();
            try (var second = MainProcess.start("--data", folder.toString())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors()).contains("cannot start").doesNotContain("\tat ");
            }
        }
    }

    private Telegram open(Map<String, String> told) throws Exception {
        return new TdlibBackend()
                .open(new BackendContext(
                        Files.createDirectories(folder.resolve("tdlib")),
                        Map.of(
                                "api-id",
                                "12345",
                                "api-hash",
                                "0123456789abcdef0123456789abcdef",
                                "library",
                                told.get("library"),
                                "proxy",
                                "socks5://" + told.get("socks"),
                                "public-keys",
                                told.get("keys")),
                        InstantSource.system(),
                        line -> {}));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static String get(String url) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static void post(String url, String json) throws Exception {
        answer(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String answer(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }
}
