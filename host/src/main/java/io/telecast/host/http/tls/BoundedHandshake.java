package io.telecast.host.http.tls;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** Closes connections soon that stop talking before the handshake is done; those of viewers may be silent for longer. */
public final class BoundedHandshake extends SslConnectionFactory {

    private final Duration patience;

    /** @param patience how long a connection may be silent until the handshake is done */
    public BoundedHandshake(Tls tls, String next, Duration patience) {
        super(tls.contexts(), next);
        this.patience = patience;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        Connection made = super.newConnection(connector, endPoint);
        long usual = endPoint.getIdleTimeout();
        if (made instanceof SslConnection connection && patience.toMillis() < usual) {
            endPoint.setIdleTimeout(patience.toMillis());
            connection.addHandshakeListener(new SslHandshakeListener() {
                @Override
                public void handshakeSucceeded(Event event) {
                    endPoint.setIdleTimeout(usual);
                }
            });
        }
        return made;
    }
}
