package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.telecast.host.files.FileRecord;
import io.telecast.host.http.tls.CertificateFiles;
import io.telecast.host.http.tls.TestCertificate;
import io.telecast.host.http.tls.Tls;
import io.telecast.host.stream.FakeWorker;
import io.telecast.host.stream.SourceBytes;
import io.telecast.host.stream.TestEngine;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams over TLS, and what else may come to the port. */
class SecureStreamsTest {

    private final TestCertificate first;
    private final CertificateFiles files;
    private final Tls tls;
    private final TestSite site;

    SecureStreamsTest(@TempDir Path folder) throws Exception {
        first = TestCertificate.ec(folder);
        files = first.writePem(folder);
        tls = Tls.open(files, Duration.ofMillis(20), Instant::now);
        site = new TestSite(tls);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        site.assertIdle();
        site.close();
        tls.close();
    }

    @ParameterizedTest
    @EnumSource
    void rangesAreExactOverBothVersionsOfHttp(HttpClient.Version version) throws Exception {
        FileRecord file = site.file(1, 5L * TestEngine.CHUNK + 17);
        try (HttpClient client = TestCertificate.client(first)) {
            for (long from : List.of(0L, 1L, TestEngine.CHUNK - 1L, file.size() - 1)) {
                long to = Math.min(file.size(), from + 70_000);
                var answer = client.send(
                        request(file)
                                .version(version)
                                .header("Range", "bytes=" + from + "-" + (to - 1))
                                .build(),
                        BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(206);
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.body()).isEqualTo(SourceBytes.range(1, from, (int) (to - from)));
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .isEmpty();
            }
            var whole = client.send(request(file).version(version).build(), BodyHandlers.ofByteArray());
            assertThat(whole.body()).isEqualTo(SourceBytes.range(1, 0, (int) file.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksBothVersionsOfTlsAndNoOlderOne(String version) throws Exception {
        try (RawConnection viewer = connect(first, version)) {
            assertThat(viewer.request("GET", "/f/x").status()).isEqualTo(404);
        }
        SSLSocket old = socket(first);
        old.setEnabledProtocols(new String[] {"TLSv1.1"});
        assertThatIOException().isThrownBy(old::startHandshake);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aViewerThatLeavesDuringAHungFetchIsReleased(boolean abruptly) throws Exception {
        FileRecord file = site.file(2, 10L * TestEngine.CHUNK);
        hold(new CountDownLatch(1));
        SSLSocket socket = socket(first);
        var viewer = new RawConnection(socket);
        viewer.send("GET", site.path(file));
        await().until(() -> site.engine.pool.load() > 0 && site.streams.active() == 1);
        if (abruptly) {
            socket.setSoLinger(true, 0);
        }
        viewer.close();
        await().untilAsserted(() -> assertThat(site.streams.active()).isZero());
        assertThat(site.streams.broken()).isEqualTo(1);
    }

    @Test
    void whatAWaitingViewerSentAheadIsAnsweredInOrder() throws Exception {
        FileRecord file = site.file(3, 10L * TestEngine.CHUNK);
        var release = new CountDownLatch(1);
        hold(release);
        try (RawConnection viewer = connect(first, "TLSv1.3")) {
            for (int i = 0; i < 3; i++) {
                viewer.send("GET", site.path(file), "Range: bytes=" + i * 100 + "-" + (i * 100 + 99));
                await().until(() -> site.streams.active() == 1);
                await().pollDelay(Duration.ofMillis(300)).until(() -> true); // some looks at the connection
            }
            release.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(viewer.receive(false).body()).isEqualTo(SourceBytes.range(3, i * 100L, 100));
            }
        }
    }

    @Test
    void aNewCertificateIsTakenWhileAStreamRuns(@TempDir Path folder) throws Exception {
        FileRecord file = site.file(4, 40L * TestEngine.CHUNK);
        TestCertificate second = TestCertificate.rsa(folder);
        try (RawConnection viewer = connect(first, "TLSv1.3")) {
            viewer.send("GET", site.path(file));
            assertThat(viewer.receiveHead().status()).isEqualTo(200);
            assertThat(viewer.read(1000)).isEqualTo(SourceBytes.range(4, 0, 1000));

            Files.writeString(files.certificate(), "half a certifi");
            await().pollDelay(Duration.ofMillis(200)).until(() -> presents(first));
            Files.writeString(files.certificate(), second.certificatePem());
            await().pollDelay(Duration.ofMillis(200)).until(() -> presents(first));
            Files.writeString(files.key(), second.keyPem());
            await().until(() -> presents(second));
            assertThat(presents(first)).isFalse();

            assertThat(viewer.read((int) file.size() - 1000))
                    .isEqualTo(SourceBytes.range(4, 1000, (int) file.size() - 1000));
        }
    }

    private boolean presents(TestCertificate certificate) throws Exception {
        try (RawConnection viewer = connect(certificate, "TLSv1.3")) {
            return viewer.request("GET", "/f/x").status() == 404;
        } catch (SSLException notTrusted) {
            return false;
        }
    }

    static Stream<byte[]> whatIsNoHandshake() {
        var random = new Random(1);
        byte[] noise = new byte[20_000];
        random.nextBytes(noise);
        return Stream.of(
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                noise,
                new byte[] {0x16, 3, 1, (byte) 0xff, (byte) 0xff, 1, 0, 0, 0},
                new byte[] {0x16, 3, 1, 0, 4, 1, 0, 0, 0},
                new byte[] {0x17, 3, 3, 0, 3, 1, 2, 3},
                new byte[100]);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoHandshake")
    void whatIsNoHandshakeIsClosed(byte[] sent) throws Exception {
        try (var socket = new Socket("127.0.0.1", site.server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent);
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP");
        } catch (SocketException reset) {
            // closed as well
        }
        assertThat(presents(first)).isTrue();
    }

    @Test
    void handshakesThatStopHalfwayKeepNobodyOut() throws Exception {
        var silent = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = new Socket("127.0.0.1", site.server.port());
                silent.add(socket);
                socket.getOutputStream().write(new byte[] {0x16, 3, 1, 1, 0, 1, 0}, 0, i % 8);
            }
            assertThat(presents(first)).isTrue();
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private HttpRequest.Builder request(FileRecord file) {
        return HttpRequest.newBuilder(URI.create(site.links.stream(file, 1).streamUrl()));
    }

    private SSLSocket socket(TestCertificate trusted) throws Exception {
        return (SSLSocket)
                TestCertificate.trusting(trusted).getSocketFactory().createSocket("127.0.0.1", site.server.port());
    }

    private RawConnection connect(TestCertificate trusted, String version) throws Exception {
        SSLSocket socket = socket(trusted);
        socket.setEnabledProtocols(new String[] {version});
        try {
            socket.startHandshake();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new RawConnection(socket);
    }

    private void hold(CountDownLatch release) {
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                release.await();
                return length;
            };
        }
    }
}
