package io.telecast.host.config;

import java.net.URI;
import java.time.Duration;

/**
 * Where the web server listens.
 *
 * @param publicUrl empty to derive it, see {@link #baseUrl}
 * @param tlsCertificate empty for HTTP in clear text; like tlsKey relative to the data directory
 */
public record HttpConfig(
        @Key(
                name = "http.host",
                initial = "127.0.0.1",
                pattern = "[0-9A-Za-z:.%_-]+",
                form = "a host name or an IP address",
                help = "The address to listen on. 0.0.0.0 listens on every interface; "
                        + "behind a proxy on the same machine leave it as it is.")
        String host,

        @Key(
                name = "http.port",
                initial = "8080",
                min = "0",
                max = "65535",
                help = "The port to listen on; 0 takes a free one.")
        int port,

        @Key(
                name = "http.public-url",
                pattern = "|https?://[A-Za-z0-9.:\\[\\]_-]+(/[A-Za-z0-9._~/-]*)?",
                form = "a URL such as https://files.example.org, without query",
                help = "What links start with: the address under which viewers reach this server. "
                        + "Derived from host and port while empty.")
        String publicUrl,

        @Key(
                name = "http.idle-timeout",
                initial = "10m",
                min = "1s",
                max = "1h",
                help = "A connection on which nothing moves for this long is closed; a paused player moves nothing.")
        Duration idleTimeout,

        @Key(
                name = "http.tls-certificate",
                help = "A file with the server's certificate: it then speaks HTTPS on its port, and nothing else. "
                        + "A fullchain.pem, or PKCS12 with the key in it. A new one is taken without a restart.")
        String tlsCertificate,

        @Key(
                name = "http.tls-key",
                help = "The PEM file with its private key, such as privkey.pem. "
                        + "Empty where the certificate's file holds the key as well.")
        String tlsKey,

        @Key(name = "http.tls-password", help = "The password of the PKCS12 file, or of the private key.")
        Secret tlsPassword,

        @Key(
                name = "http.outgoing-private",
                initial = "false",
                help =
                        "Whether plugins, and Telecast for its catalogue of plugins, may ask servers that are not on the public "
                                + "internet, such as a link shortener in the operator's own network. "
                                + "Otherwise users could make them ask inner services.")
        boolean outgoingPrivate) {

    /**
     * What links start with, without a slash at the end.
     *
     * @param boundPort the port that the server really listens on
     */
    public URI baseUrl(int boundPort) {
        if (!publicUrl.isEmpty()) {
            return URI.create(publicUrl.replaceAll("/+$", ""));
        }
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create((tls() ? "https://" : "http://") + name + ":" + boundPort);
    }

    /** Whether the server speaks HTTPS. */
    public boolean tls() {
        return !tlsCertificate.isEmpty();
    }
}
