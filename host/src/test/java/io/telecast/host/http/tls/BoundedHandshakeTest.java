package io.telecast.host.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedHandshakeTest {

    @Test
    void closesWhatStopsBeforeTheHandshakeIsDoneAndNothingAfter(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.ec(folder);
        var server = new Server();
        try (Tls tls = Tls.open(certificate.writePem(folder), Duration.ofMinutes(1), Instant::now)) {
            var http = new HttpConnectionFactory();
            var connector = new ServerConnector(
                    server, 1, 1, new BoundedHandshake(tls, http.getProtocol(), Duration.ofMillis(500)), http);
            connector.setHost("127.0.0.1");
            connector.setIdleTimeout(60_000);
            server.addConnector(connector);
            server.start();
            try (var silent = new Socket("127.0.0.1", connector.getLocalPort());
                    var viewer = (SSLSocket) TestCertificate.trusting(certificate)
                            .getSocketFactory()
                            .createSocket("127.0.0.1", connector.getLocalPort())) {
                viewer.startHandshake();
                silent.setSoTimeout(30_000);
                silent.getOutputStream().write(0x16);
                // perhaps an alert, then the end
                assertThat(silent.getInputStream().readAllBytes()).hasSizeLessThan(20);
                viewer.setSoTimeout(1500);
                assertThatExceptionOfType(SocketTimeoutException.class)
                        .as("still open")
                        .isThrownBy(() -> viewer.getInputStream().read());
            }
        } finally {
            server.stop();
        }
    }
}
