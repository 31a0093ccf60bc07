package io.telecast.host.config;

import java.net.URI;
import java.time.Duration;

/**
 * Where the web server listens.
 *
 * @param publicUrl empty to derive it, see {@link #baseUrl}
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
                name = "http.outgoing-private",
                initial = "false",
                help = "Whether plugins may ask servers that are not on the public internet, such as a link shortener "
                        + "in the operator's own network. Otherwise users could make them ask inner services.")
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
        return URI.create("http://" + name + ":" + boundPort);
    }
}
