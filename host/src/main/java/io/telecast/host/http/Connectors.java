package io.telecast.host.http;

import io.telecast.host.http.tls.BoundedHandshake;
import io.telecast.host.http.tls.Tls;
import java.time.Duration;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What speaks HTTP/1.1 and HTTP/2 with clients, in clear text or over TLS. */
final class Connectors {

    /** Enough for a handshake over the slowest line. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(15);

    private Connectors() {}

    static ServerConnector clear(Server server, Duration idleTimeout) {
        HttpConfiguration configuration = configuration();
        return connector(
                server,
                idleTimeout,
                new HttpConnectionFactory(configuration),
                new HTTP2CServerConnectionFactory(configuration));
    }

    static ServerConnector secure(Server server, Duration idleTimeout, Tls tls) {
        HttpConfiguration configuration = configuration();
        // Viewers may use an address that the certificate does not name, and then it is theirs to object.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        var http = new HttpConnectionFactory(configuration);
        var negotiation = new ALPNServerConnectionFactory();
        negotiation.setDefaultProtocol(http.getProtocol());
        return connector(
                server,
                idleTimeout,
                new BoundedHandshake(tls, negotiation.getProtocol(), HANDSHAKE),
                negotiation,
                new HTTP2ServerConnectionFactory(configuration),
                http);
    }

    private static ServerConnector connector(Server server, Duration idleTimeout, ConnectionFactory... factories) {
        var connector = new ServerConnector(
                server, null, null, new RequestBuffers(server.getByteBufferPool()), 1, 1, factories);
        connector.setIdleTimeout(idleTimeout.toMillis());
        connector.setAcceptQueueSize(1024);
        return connector;
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(16 * 1024);
        RequestBuffers.use(configuration);
        return configuration;
    }
}
