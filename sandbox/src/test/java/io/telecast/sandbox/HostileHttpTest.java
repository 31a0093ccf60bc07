package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.world.FirstDay;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of those who mean no good, or do not know better. */
class HostileHttpTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        // Whatever was tried, it goes on serving.
        assertThat(rig.web().get("/api/world").get("users")).hasSize(3);
        rig.close();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", rig.web().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:PORT, 200",
        "[::1]:PORT, 200",
        "127.9.9.9, 200",
        "LOCALHOST:PORT, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "10.0.0.1, 403",
    })
    void onlyLoopbackNamesAreAnswered(String host, int status) throws Exception {
        String name = host.replace("PORT", Integer.toString(rig.web().port()));
        assertThat(raw("GET /api/world HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:PORT, 200",
        "http://evil.example, 403",
        "null, 403",
        "https://localhost:PORT, 403",
        "http://localhost:1, 403",
        "http://localhost:PORT.evil.example, 403",
    })
    void otherOriginsAreRefused(String origin, int status) throws Exception {
        String port = Integer.toString(rig.web().port());
        String body = "{\"as\":" + BEN + ",\"chat\":" + BOT + ",\"text\":\"hi\"}";
        String answer =
                raw("POST /api/send HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: " + origin.replace("PORT", port)
                        + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Access-Control-Allow");
        int messages = rig.web()
                .get("/api/messages?as=" + BEN + "&chat=" + BOT)
                .get("messages")
                .size();
        assertThat(messages).isEqualTo(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../journal.jsonl",
                "/assets/%2e%2e/journal.jsonl",
                "/assets/..%2fjournal.jsonl",
                "/assets//etc/passwd",
                "/media/../journal.jsonl",
                "/media/..%2f..%2fjournal.jsonl",
                "/media/",
                "/media/file1%00",
                "/assets/index.html%00.js",
                "/assets/SandboxBackend.class",
                "/api",
                "/api/",
                "/api/world/",
                "/api/files/",
                "/%00",
                "/assets/a\\b.js",
            })
    void nothingButWhatIsMeantToBeServedIsServed(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40")
                .doesNotContain("java.lang", "\tat ", "\"t\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{\"as\":1",
                "{\"as\":\"1\",\"chat\":1,\"text\":\"x\"}",
                "{\"as\":1.5,\"chat\":1,\"text\":\"x\"}",
                "{\"as\":1e99,\"chat\":1,\"text\":\"x\"}",
                "{\"as\":99999999999999999999,\"chat\":1,\"text\":\"x\"}",
                "{\"as\":1002,\"chat\":7000000001,\"text\":5}",
                "{\"as\":1002,\"chat\":7000000001,\"text\":\"  \"}",
                "{\"as\":1002,\"chat\":7000000001,\"text\":\"x\",\"txt\":1}",
                "{\"as\":1002,\"chat\":7000000001,\"text\":\"x\"} x",
                "{\"as\":1002,\"chat\":7000000001,\"text\":\"x\",\"replyTo\":-1}",
                "{\"as\":1002,\"chat\":7000000002,\"text\":\"x\"}",
                "{\"as\":-1002,\"chat\":7000000001,\"text\":\"x\"}",
                "{\"as\":1002,\"chat\":0,\"text\":\"x\"}",
                "{\"as\":1002,\"chat\":-9223372036854775808,\"text\":\"x\"}",
                "\u0000\u0001"
            })
    void aRequestThatMakesNoSenseGetsASentence(String body) throws Exception {
        var answer = rig.web().tryPost("/api/send", BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(Web.error(answer)).hasSizeGreaterThan(15).doesNotContain("Exception", "tools.jackson");
        assertThat(rig.web().get("/api/messages?as=" + BEN + "&chat=" + BOT).get("messages"))
                .isEmpty();
    }

    @Test
    void depthAndLengthAreBounded() throws Exception {
        var deep = rig.web().tryPost("/api/send", BodyPublishers.ofString("{\"as\":" + "[".repeat(100_000)));
        assertThat(deep.statusCode()).isEqualTo(400);
        var tooLong = rig.web().tryPost("/api/send", BodyPublishers.ofString(" ".repeat(2 << 20)));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        var text = rig.web().tryPost("/api/send", Map.of("as", BEN, "chat", BOT, "text", "x".repeat(4097)));
        assertThat(Web.error(text)).contains("4096");
    }

    @Test
    void methodsAreThoseThatAreMeant() throws Exception {
        for (String method : List.of("DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "FOO")) {
            var answer = raw(method
                    + " /api/send HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(method).startsWith("HTTP/1.1 4");
        }
        var put = rig.web()
                .send(HttpRequest.newBuilder(rig.web().uri("/api/faults"))
                        .PUT(BodyPublishers.noBody())
                        .build());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).contains("DELETE, GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/messages?as=1002",
                "/api/messages?as=x&chat=1",
                "/api/messages?as=1002&chat=7000000001&limit=0",
                "/api/messages?as=1002&chat=7000000001&limit=99999999999999",
                "/api/messages?as=1002&chat=-1001000000001",
                "/api/message?as=1002&chat=7000000001&message=1",
                "/api/chats?as=5",
                "/api/commands?as=1002&bot=7",
                "/api/chats",
                "/api/chats?as=%zz",
                "/api/events?as=5",
                "/api/events",
                "/api/files/nothing",
                "/api/chats?as=1e3"
            })
    void wrongAddressesGetASentence(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").contains("{\"error\":\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"latencyMs\":-1}",
                "{\"bytesPerSecond\":5}",
                "{\"rules\":{}}",
                "{\"rules\":[{\"target\":\"media\"}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"fire\"}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"lost\",\"share\":0}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"lost\",\"share\":1.5}]}",
                "{\"rules\":[{\"target\":\"control\",\"kind\":\"expired\"}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"flood\",\"seconds\":1e12}]}",
                "{\"rules\":[{\"target\":\"control\",\"kind\":\"flood\",\"scope\":\"chat\"}]}",
                "{\"rules\":[{\"target\":\"control\",\"kind\":\"lost\",\"scope\":\"call\"}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"lost\",\"count\":0}]}",
                "{\"rules\":[{\"target\":\"media\",\"kind\":\"lost\",\"x\":0}]}"
            })
    void faultsThatMakeNoSenseChangeNothing(String body) throws Exception {
        rig.web().post("/api/faults", Map.of("latencyMs", 5));
        var before = rig.web().get("/api/faults");
        assertThat(rig.web()
                        .tryPost("/api/faults", BodyPublishers.ofString(body))
                        .statusCode())
                .isEqualTo(400);
        assertThat(rig.web().get("/api/faults")).isEqualTo(before);
    }

    @Test
    void thePageMayOnlyUseItsOwn() throws Exception {
        var page = rig.web().send(HttpRequest.newBuilder(rig.web().uri("/")).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }
}
