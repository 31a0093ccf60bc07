package io.telecast.host;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.tls.CertificateFiles;
import io.telecast.host.http.tls.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** The web server for viewers. */
final class FrontDoor {

    /** Renewed certificates come weeks before the old ones end. */
    private static final Duration LOOK_FOR_CERTIFICATE = Duration.ofSeconds(10);

    private FrontDoor() {}

    /** Takes its port, with a certificate where one is named. */
    static HttpServer hang(Lifecycle lifecycle, HttpConfig http, Path data, ErrorPages errors, InstantSource clock)
            throws IOException {
        if (!http.tls()) {
            return lifecycle.add("web server", HttpServer.bind(http.host(), http.port(), http.idleTimeout(), errors));
        }
        Tls tls = lifecycle.add(
                "certificate watch", Tls.open(CertificateFiles.of(http, data), LOOK_FOR_CERTIFICATE, clock));
        return lifecycle.add("web server", HttpServer.bind(http.host(), http.port(), http.idleTimeout(), errors, tls));
    }
}
