package io.telecast.host.http.tls;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.config.Secret;
import java.nio.file.Path;

/**
 * Where the certificate of a server is.
 *
 * @param certificate PEM with the certificate and those between it and its authority, or PKCS12 with the key as well
 * @param key PEM with the private key; the same file where one holds both
 * @param password of the PKCS12 file or of the private key; empty where there is none
 */
public record CertificateFiles(Path certificate, Path key, Secret password) {

    /**
     * What the configuration names.
     *
     * @param folder where relative paths start
     */
    public static CertificateFiles of(HttpConfig http, Path folder) {
        Path certificate = folder.resolve(http.tlsCertificate());
        Path key = http.tlsKey().isEmpty() ? certificate : folder.resolve(http.tlsKey());
        return new CertificateFiles(
                certificate.toAbsolutePath().normalize(), key.toAbsolutePath().normalize(), http.tlsPassword());
    }
}
