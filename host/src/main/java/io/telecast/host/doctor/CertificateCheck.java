package io.telecast.host.doctor;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.http.tls.CertificateException;
import io.telecast.host.http.tls.CertificateFiles;
import io.telecast.host.http.tls.CertificateReader;
import io.telecast.host.http.tls.ServerCertificate;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Whether the server's certificate can be used, and for how long.
 *
 * @param folder where relative paths start
 */
public record CertificateCheck(HttpConfig http, Path folder, InstantSource clock) implements BackendCheck {

    private static final Duration SOON = Duration.ofDays(14);

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Finding look() {
        if (!http.tls()) {
            return new Finding.Ok("none, so the server speaks HTTP in clear text");
        }
        try {
            return judge(CertificateReader.read(CertificateFiles.of(http, folder)));
        } catch (CertificateException e) {
            return new Finding.Failed(e.what(), e.remedy());
        }
    }

    private Finding judge(ServerCertificate certificate) {
        String what = "for " + String.join(", ", certificate.names()) + ", valid until "
                + LocalDate.ofInstant(certificate.expires(), ZoneOffset.UTC);
        if (!certificate.isValid(clock)) {
            return new Finding.Failed(
                    what + ", which browsers refuse now", "Renew it; the new file is taken without a restart.");
        }
        if (certificate.expires().isBefore(clock.instant().plus(SOON))) {
            return new Finding.Warning(what, "Renew it soon; the new file is taken without a restart.");
        }
        if (!http.publicUrl().isEmpty()) {
            String host = String.valueOf(URI.create(http.publicUrl()).getHost()).replaceAll("[\\[\\]]", "");
            if (!certificate.covers(host)) {
                return new Finding.Warning(
                        what + ", and not for " + host,
                        "Browsers refuse links: get a certificate for the name in http.public-url.");
            }
        }
        if (certificate.alone()) {
            return new Finding.Warning(
                    what + ", without the certificates between it and its authority",
                    "Name fullchain.pem instead of cert.pem, unless its authority is known to viewers itself.");
        }
        return new Finding.Ok(what);
    }
}
