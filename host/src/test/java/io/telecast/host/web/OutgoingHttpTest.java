package io.telecast.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against servers that mean no good, over real sockets. */
@Timeout(60)
class OutgoingHttpTest {

    private static final OutgoingHttp ANYWHERE = OutgoingHttp.start(true);
    private static final OutgoingHttp PUBLIC = OutgoingHttp.start(false);

    @AfterAll
    static void close() throws Exception {
        ANYWHERE.close();
        PUBLIC.close();
    }

    @Test
    void asksAndReadsTheWholeAnswer() throws Exception {
        try (var server = HostileServer.saying(
                "HTTP/1.1 201 Created\r\nX-One: first\r\nX-One: second\r\nContent-Length: 5\r\n\r\nGr\u00c3\u00bc\u00c3")) {
            WebResponse answer = ANYWHERE.send(
                    WebRequest.get(server.address("/api?a=1&b=x%20y")).withHeader("X-Key", "k"));
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers()).containsEntry("x-one", "first");
            assertThat(answer.body()).hasSize(5);
            assertThat(answer.text()).startsWith("Grü");
            assertThat(server.requests.getFirst())
                    .startsWith("GET /api?a=1&b=x%20y HTTP/1.1\r\n")
                    .contains("X-Key: k\r\n", "Host: 127.0.0.1:" + server.port())
                    .doesNotContainIgnoringCase("Accept-Encoding", "Cookie");
        }
    }

    @Test
    void sendsABodyWithItsType() throws Exception {
        var body = new CompletableFuture<String>();
        try (var server = new HostileServer((out, in) -> {
            body.complete(new String(in.readNBytes(7), StandardCharsets.UTF_8));
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        })) {
            ANYWHERE.send(WebRequest.post(server.address("/"), "application/json", "{\"a\":1}"));
            assertThat(body.get()).isEqualTo("{\"a\":1}");
            assertThat(server.requests.getFirst()).contains("Content-Type: application/json\r\n", "Content-Length: 7");
        }
    }

    @Test
    void followsNoRedirectAndKeepsNoCookie() throws Exception {
        try (var server = HostileServer.saying("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/secret\r\n"
                + "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
            WebResponse answer = ANYWHERE.send(WebRequest.get(server.address("/")));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers()).containsEntry("location", "http://127.0.0.1:1/secret");
            ANYWHERE.send(WebRequest.get(server.address("/")));
            assertThat(server.requests).hasSize(2);
            assertThat(server.requests.getLast()).doesNotContainIgnoringCase("cookie");
        }
    }

    @Test
    void answersNoChallenge() throws Exception {
        try (var server = HostileServer.saying(
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(ANYWHERE.send(WebRequest.get(server.address("/"))).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aSlowDripIsTooSlow() throws Exception {
        try (var server = new HostileServer((out, in) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertReason(Reason.TIMEOUT, quick(server));
        }
    }

    @Test
    void whoNeverAnswersIsTooSlow() throws Exception {
        var never = new CountDownLatch(1);
        try (var server = new HostileServer((out, in) -> never.await())) {
            assertReason(Reason.TIMEOUT, quick(server));
        }
    }

    @Test
    void whoNeverEvenReadsIsTooSlow() throws Exception {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertReason(
                    Reason.TIMEOUT,
                    WebRequest.get(URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/"))
                            .withTimeout(Duration.ofMillis(400)));
        }
    }

    @Test
    void tenMebibytesAreTooLongAndAreNotRead() throws Exception {
        var sent = new AtomicInteger();
        var stopped = new CountDownLatch(1);
        try (var server = new HostileServer((out, in) -> {
            try {
                out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 1024; i++) {
                    out.write(new byte[10 * 1024]);
                    sent.addAndGet(10 * 1024);
                }
            } finally {
                stopped.countDown();
            }
        })) {
            assertReason(Reason.TOO_LONG, WebRequest.get(server.address("/")));
            await().until(() -> stopped.getCount() == 0);
            assertThat(sent.get()).isLessThan(10 << 20);
        }
    }

    @Test
    void aLengthThatIsTooLongIsRefusedBeforeItComes() throws Exception {
        var never = new CountDownLatch(1);
        try (var server = new HostileServer((out, in) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            never.await();
        })) {
            assertReason(Reason.TOO_LONG, WebRequest.get(server.address("/")));
        }
    }

    @Test
    void aCompressedBombStaysClosed() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[8 << 20]);
        }
        try (var server = new HostileServer((out, in) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bomb.toByteArray());
        })) {
            assertThat(ANYWHERE.send(WebRequest.get(server.address("/"))).body())
                    .hasSize(bomb.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\1\2\3 garbage \r\n\r\n",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void garbageAndBrokenAnswersAreNone(String answer) throws Exception {
        try (var server = HostileServer.saying(answer)) {
            assertReason(Reason.UNREACHABLE, WebRequest.get(server.address("/")));
        }
    }

    @Test
    void endlessHeadersAreCut() throws Exception {
        try (var server = new HostileServer((out, in) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 10_000; i++) {
                out.write(("X-" + i + ": " + "y".repeat(1000) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        })) {
            assertReason(Reason.UNREACHABLE, WebRequest.get(server.address("/")));
        }
    }

    @Test
    void tlsToAPlainPortAndNobodyThereAreUnreachable() throws Exception {
        int port;
        try (var server = HostileServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            port = server.port();
            // a plain server waits for more, or answers what is no TLS
            WebException failed = failure(
                    ANYWHERE,
                    WebRequest.get(URI.create("https://127.0.0.1:" + port + "/"))
                            .withTimeout(Duration.ofSeconds(1)));
            assertThat(failed.reason()).isIn(Reason.UNREACHABLE, Reason.TIMEOUT);
        }
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 No TLS here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertReason(
                    Reason.UNREACHABLE, WebRequest.get(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/")));
        }
        assertReason(Reason.UNREACHABLE, WebRequest.get(URI.create("http://127.0.0.1:" + port + "/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "mailto:a@b.c",
                "http:///x",
                "//example.org/x",
                "/x",
                "http://user:secret@example.org/",
                "http://example.org:0/",
                "http://example.org:70000/",
                "http://example.org:/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1:8080/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1%25eth0]/",
                "http://[fd00::1]/",
                "http://0.0.0.0/"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        assertThat(failure(PUBLIC, WebRequest.get(URI.create(address))).reason())
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void refusesHeadersThatWouldChangeTheRequest() {
        URI address = URI.create("http://example.org/");
        for (Map.Entry<String, String> header : Map.of(
                        "X-Key", "a\r\nX-Other: b", "X Key", "a", "Host", "other", "content-length", "5", "X", "\0")
                .entrySet()) {
            var request = WebRequest.get(address).withHeader(header.getKey(), header.getValue());
            assertThat(failure(PUBLIC, request).reason()).isEqualTo(Reason.REFUSED);
        }
        var connect = new WebRequest("CONNECT", address, Map.of(), new byte[0], Duration.ofSeconds(1), 10);
        assertThat(failure(PUBLIC, connect).reason()).isEqualTo(Reason.REFUSED);
        var smuggled = new WebRequest("GET / HTTP/1.1\r\nX:", address, Map.of(), new byte[0], Duration.ofSeconds(1), 1);
        assertThat(failure(PUBLIC, smuggled).reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void aNameThatMeansAPrivateServerIsRefusedAndLookedUpOnce() throws Exception {
        var asked = new AtomicInteger();
        // public when it is checked, private when it is looked up again
        CheckedResolver.Lookup rebinding = host -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? InetAddress.ofLiteral("192.168.0.1") : InetAddress.getLoopbackAddress()
        };
        try (var server = HostileServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var client = OutgoingHttp.start(rebinding, false)) {
            var request = WebRequest.get(URI.create("http://rebind.example:" + server.port() + "/"));
            assertThat(failure(client, request).reason()).isEqualTo(Reason.REFUSED);
            assertThat(asked.get()).isEqualTo(1);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void connectsToTheAddressThatWasAnswered() throws Exception {
        var asked = new AtomicInteger();
        CheckedResolver.Lookup lookup = host -> {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (var server = HostileServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var client = OutgoingHttp.start(lookup, true)) {
            var request = WebRequest.get(URI.create("http://named.example:" + server.port() + "/"));
            assertThat(client.send(request).status()).isEqualTo(200);
            assertThat(server.requests.getFirst()).contains("Host: named.example:" + server.port());
            assertThat(asked.get()).isEqualTo(1);
        }
    }

    @Test
    void aNameThatNobodyHasIsUnknown() throws Exception {
        CheckedResolver.Lookup nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (var client = OutgoingHttp.start(nobody, false)) {
            WebException failed = failure(client, WebRequest.get(URI.create("http://nobody.example/secret?key=k")));
            assertThat(failed.reason()).isEqualTo(Reason.UNKNOWN_HOST);
            assertThat(failed).hasMessageContaining("nobody.example").hasMessageNotContaining("key");
        }
    }

    @Test
    void aLookupThatHangsIsTooSlow() throws Exception {
        var never = new CountDownLatch(1);
        CheckedResolver.Lookup hanging = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        };
        try (var client = OutgoingHttp.start(hanging, false)) {
            var request = WebRequest.get(URI.create("http://slow.example/")).withTimeout(Duration.ofMillis(300));
            assertThat(failure(client, request).reason()).isEqualTo(Reason.TIMEOUT);
        }
        never.countDown();
    }

    @Test
    void interruptionCancels() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var flag = new CompletableFuture<Boolean>();
        try (var server = new HostileServer((out, in) -> {
            asked.countDown();
            never.await();
        })) {
            Thread caller = Thread.ofVirtual().start(() -> {
                WebException failed = failure(ANYWHERE, WebRequest.get(server.address("/")));
                flag.complete(failed.reason() == Reason.INTERRUPTED
                        && Thread.currentThread().isInterrupted());
            });
            asked.await();
            caller.interrupt();
            assertThat(flag.get()).isTrue();
        }
    }

    @Test
    void limitsMustMakeSense() {
        var request = WebRequest.get(URI.create("http://example.org/")).withTimeout(Duration.ZERO);
        assertThatThrownBy(() -> PUBLIC.send(request)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WebRequest quick(HostileServer server) {
        return WebRequest.get(server.address("/")).withTimeout(Duration.ofMillis(400));
    }

    private static void assertReason(Reason reason, WebRequest request) {
        assertThat(failure(ANYWHERE, request).reason()).isEqualTo(reason);
    }

    private static WebException failure(OutgoingHttp client, WebRequest request) {
        return catchThrowableOfType(WebException.class, () -> client.send(request));
    }
}
