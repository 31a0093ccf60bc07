package io.telecast.bench.wire.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.ByteRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that says what it likes. */
class HttpReaderTest {

    private static final BenchFile FILE = new BenchFile("film.bin", 1000, 5);
    private static final ByteRange RANGE = new ByteRange(100, 300);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Fetched fetch(String head, byte[] body) throws IOException {
        Thread.ofVirtual().start(() -> answer(head, body));
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/film");
        try (var reader = new HttpReader(address, FILE)) {
            return reader.fetch(RANGE);
        }
    }

    private void answer(String head, byte[] body) {
        try (Socket socket = server.accept()) {
            byte[] asked = new byte[4096];
            assertThat(socket.getInputStream().read(asked)).isPositive();
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isNegative();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] right() {
        var bytes = ByteBuffer.allocate((int) RANGE.length());
        FILE.content().read(RANGE.from(), bytes);
        return bytes.array();
    }

    private static String head(int status, int length) {
        return "HTTP/1.1 " + status + " Whatever\r\ncontent-Length: " + length + "\r\nServer: x\r\n\r\n";
    }

    @Test
    void comparesEveryByte() throws IOException {
        Fetched fetched = fetch(head(206, 300), right());
        assertThat(fetched.bytes()).isEqualTo(300);
        assertThat(fetched.check().wrongBytes()).isZero();
        assertThat(fetched.first()).isBetween(fetched.start(), fetched.end());
    }

    @Test
    void countsWrongBytes() throws IOException {
        byte[] body = right();
        body[0] ^= 1;
        body[299] ^= 1;
        assertThat(fetch(head(206, 300), body).check().wrongBytes()).isEqualTo(2);
    }

    @Test
    void doesNotTakeATornAnswerForAnAnswer() {
        byte[] body = new byte[299];
        assertThatThrownBy(() -> fetch(head(206, 300), body)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n",
                "HTTP/1.1 206 OK\r\nContent-Length: 299\r\n\r\n",
                "HTTP/1.1 206 OK\r\nContent-Length: -300\r\n\r\n",
                "HTTP/1.1 206 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 206 OK\r\n\r\n",
                "HTTP/1.1 429 Slow down\r\nContent-Length: 300\r\n\r\n",
                "no answer at all"
            })
    void refusesOtherAnswers(String head) {
        assertThatThrownBy(() -> fetch(head, right())).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAHeadWithoutEnd() {
        assertThatThrownBy(() -> fetch("HTTP/1.1 206 OK\r\nX: " + "x".repeat(20_000), new byte[0]))
                .isInstanceOf(IOException.class);
    }
}
