package io.telecast.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files from servers that do what they like. */
@Timeout(30)
class DownloadTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path file;
    private OutgoingHttp client;

    @BeforeEach
    void start() {
        file = folder.resolve("file");
        client = OutgoingHttp.start(InetAddress::getAllByName, true);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
    }

    @Test
    void bringsAFileLargerThanMemoryWouldBeWastedOn() throws Exception {
        byte[] part = new byte[1 << 20];
        Arrays.fill(part, (byte) 'x');
        try (var server = new HostileServer((out, in) -> {
            head(out, "200 OK", "Content-Length: " + (16L << 20));
            for (int i = 0; i < 16; i++) {
                out.write(part);
            }
        })) {
            assertThat(client.download(server.address("/a.jar"), file, 16L << 20, LONG))
                    .isEqualTo(200);
        }
        assertThat(file).hasSize(16L << 20);
    }

    @Test
    void endsAtTheLimitWhateverTheServerSaysOfItself() throws Exception {
        try (var honest = HostileServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + "x".repeat(1001));
                var endless = new HostileServer((out, in) -> {
                    head(out, "200 OK", "Transfer-Encoding: chunked");
                    while (true) {
                        out.write("4\r\nxxxx\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                })) {
            assertFails(honest.address("/"), 1000, LONG, Reason.TOO_LONG);
            assertFails(endless.address("/"), 1000, LONG, Reason.TOO_LONG);
        }
    }

    @Test
    void waitsNoLongerThanItShall() throws Exception {
        var end = new CountDownLatch(1);
        try (var silent = new HostileServer((out, in) -> end.await());
                var trickling = new HostileServer((out, in) -> {
                    head(out, "200 OK", "Content-Length: 1000");
                    for (int i = 0; i < 1000 && end.getCount() > 0; i++) {
                        out.write('x');
                        out.flush();
                        end.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                    }
                })) {
            assertFails(silent.address("/"), 1000, Duration.ofMillis(300), Reason.TIMEOUT);
            assertFails(trickling.address("/"), 1000, Duration.ofMillis(300), Reason.TIMEOUT);
            end.countDown();
        }
    }

    @Test
    void aBodyThatIsCutOffIsNoFile() throws Exception {
        try (var server = HostileServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")) {
            assertFails(server.address("/"), 1000, LONG, Reason.UNREACHABLE);
        }
    }

    @Test
    void otherAnswersAreTheirStatus() throws Exception {
        try (var redirect = HostileServer.saying(
                        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 9999999\r\n\r\nx");
                var missing = HostileServer.saying("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(client.download(redirect.address("/"), file, 10, LONG)).isEqualTo(302);
            assertThat(client.download(missing.address("/"), file, 10, LONG)).isEqualTo(404);
            assertThat(redirect.requests).hasSize(1);
        }
    }

    @Test
    void privateAddressesAndOtherSchemesAreRefused() throws Exception {
        try (var server = HostileServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var careful = OutgoingHttp.start(InetAddress::getAllByName, false)) {
            assertThatThrownBy(() -> careful.download(server.address("/"), file, 10, LONG))
                    .isInstanceOf(WebException.class)
                    .hasMessageContaining("http.outgoing-private");
            assertThat(server.requests).isEmpty();
            assertThatThrownBy(() -> careful.download(URI.create("file:///etc/passwd"), file, 10, LONG))
                    .isInstanceOf(WebException.class);
        }
    }

    private void assertFails(URI address, long maxBytes, Duration time, Reason reason) {
        assertThatThrownBy(() -> client.download(address, file, maxBytes, time))
                .isInstanceOfSatisfying(
                        WebException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void head(OutputStream out, String status, String header) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
