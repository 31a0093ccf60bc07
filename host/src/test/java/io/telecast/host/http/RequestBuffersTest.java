package io.telecast.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.junit.jupiter.api.Test;

class RequestBuffersTest {

    @Test
    void aBufferGivenBackTwiceIsNotLentToTwoReaders() {
        var buffers = new RequestBuffers(new ArrayByteBufferPool());
        var first = buffers.acquire(8192, false);
        first.release();
        var second = buffers.acquire(8192, false);
        assertThatIllegalStateException().isThrownBy(first::release);
        var third = buffers.acquire(8192, false);
        assertThat(third.getByteBuffer().array())
                .isNotSameAs(second.getByteBuffer().array());
    }

    @Test
    void whoAsksBetweenMalformedRequestsGetsTheirOwnAnswer() throws Exception {
        var errors =
                new ErrorPages(new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/"));
        try (HttpServer server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors)) {
            server.routes().register("test", "/echo", new HttpServerTest.Echo());
            server.start();
            for (int i = 0; i < 500; i++) {
                assertThat(ask(server, "/" + "a".repeat(100_000))).startsWith("HTTP/1.1 414");
                assertThat(ask(server, "/echo/" + i)).startsWith("HTTP/1.1 200").endsWith("/echo + /" + i);
            }
        }
    }

    private static String ask(HttpServer server, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
