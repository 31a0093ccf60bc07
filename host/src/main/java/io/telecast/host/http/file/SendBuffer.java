package io.telecast.host.http.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * What the operating system takes of an answer before the viewer has it. Left to itself, it lets that grow to megabytes
 * for each connection, which is right for few. A thousand slow viewers fill the memory that it has for all connections
 * of the machine; then it drops what arrives, and streams stand still for as long as it takes to send that anew. So
 * where many are watching, their connections share what {@link #ALL} is. For the thread that sends the answer.
 */
final class SendBuffer {

    /** Bytes for all viewers together. */
    static final long ALL = 256L << 20;

    /** Only shares of half of this and less are enforced: so much at a time is what a distant viewer's line holds. */
    static final long LARGE = 1 << 20;

    /** Less does not keep a line busy. */
    private static final long LEAST = 64 << 10;

    private final Optional<SocketChannel> connection;
    private long share = LARGE;

    SendBuffer(Optional<SocketChannel> connection) {
        this.connection = connection;
    }

    static SendBuffer of(HttpServletRequest request) {
        Object transport = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        while (transport instanceof EndPoint endPoint) {
            transport = endPoint.getTransport();
        }
        return new SendBuffer(transport instanceof SocketChannel channel ? Optional.of(channel) : Optional.empty());
    }

    /** Bounds this connection's share, if that is half of what it was or less. */
    void share(int viewers) throws IOException {
        long now = Math.max(LEAST, ALL / viewers);
        if (now <= share / 2) {
            share = now;
            if (connection.isPresent()) {
                bound(connection.get());
            }
        }
    }

    private void bound(SocketChannel channel) throws IOException {
        try {
            // Linux takes twice of what is asked for, for what it needs besides the bytes.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, Math.toIntExact(share / 2));
        } catch (ClosedChannelException left) {
            // The next write tells that.
        }
    }
}
