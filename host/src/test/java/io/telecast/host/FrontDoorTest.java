package io.telecast.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.config.Secret;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.Templates;
import io.telecast.host.http.tls.TestCertificate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {

    private final Lifecycle lifecycle = new Lifecycle();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void speaksHttpsAtItsBaseUrlWithTheFilesThatTheConfigurationNames() throws Exception {
        TestCertificate certificate = TestCertificate.ec(folder);
        Files.copy(certificate.pkcs12(), folder.resolve("store.p12"));
        HttpConfig http = http("store.p12", "", TestCertificate.PASSWORD);
        HttpServer server = hang(http);
        server.start();

        URI base = http.baseUrl(server.port());
        assertThat(base).hasScheme("https");
        try (HttpClient client = TestCertificate.client(certificate)) {
            var answer = client.send(HttpRequest.newBuilder(base).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
        assertThat(http.toString()).doesNotContain(TestCertificate.PASSWORD);
    }

    @Test
    void anExpiredCertificateIsServed() throws Exception {
        TestCertificate certificate = TestCertificate.make(
                folder, "-keyalg", "EC", "-groupname", "secp256r1", "-startdate", "-10d", "-validity", "2");
        certificate.writePem(folder);
        hang(http("fullchain.pem", "privkey.pem", "")).start();
    }

    @Test
    void aCertificateThatCannotBeUsedStopsTheStart() {
        assertThatIOException()
                .isThrownBy(() -> hang(http("none.pem", "", "")))
                .withMessageContaining("none.pem")
                .withMessageContaining("http.tls-certificate");
    }

    private HttpServer hang(HttpConfig http) throws Exception {
        var templates = new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
        return FrontDoor.hang(lifecycle, http, folder, new ErrorPages(templates), Instant::now);
    }

    private static HttpConfig http(String certificate, String key, String password) {
        return new HttpConfig("127.0.0.1", 0, "", Duration.ofMinutes(1), certificate, key, new Secret(password), false);
    }
}
