package io.telecast.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.config.Secret;
import io.telecast.host.http.tls.TestCertificate;
import io.telecast.host.telegram.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {

    @TempDir
    private Path folder;

    @Test
    void tellsNamesAndEndAndWhatIsToBeDone() throws Exception {
        TestCertificate made = TestCertificate.ec(folder);
        made.writePem(folder);
        Instant now = Instant.now();
        Instant end = made.certificate().getNotAfter().toInstant();

        assertThat(look("", "", now)).isInstanceOf(Finding.Ok.class);
        assertThat(look("fullchain.pem", "https://files.example.org", now))
                .isInstanceOfSatisfying(
                        Finding.Ok.class, ok -> assertThat(ok.text()).contains("*.example.org", "valid until 20"));
        assertThat(look("fullchain.pem", "https://elsewhere.org", now))
                .isInstanceOfSatisfying(
                        Finding.Warning.class, found -> assertThat(found.text()).contains("not for elsewhere.org"));
        assertThat(look("fullchain.pem", "", end.minusSeconds(3600)))
                .isInstanceOfSatisfying(
                        Finding.Warning.class,
                        found -> assertThat(found.remedy()).contains("Renew"));
        assertThat(look("fullchain.pem", "", end.plusSeconds(1))).isInstanceOf(Finding.Failed.class);
        assertThat(look("missing.pem", "", now))
                .isInstanceOfSatisfying(
                        Finding.Failed.class,
                        found -> assertThat(found.remedy()).contains("http.tls-certificate"));
    }

    private Finding look(String certificate, String url, Instant now) {
        var http = new HttpConfig(
                "127.0.0.1", 8080, url, Duration.ofMinutes(1), certificate, "privkey.pem", new Secret(""), false);
        return new CertificateCheck(http, folder, () -> now).look();
    }
}
