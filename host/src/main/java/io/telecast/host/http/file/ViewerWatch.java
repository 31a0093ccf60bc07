package io.telecast.host.http.file;

import io.telecast.host.stream.Pulse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a viewer has left while nothing is written to it, which no server does by itself. HTTP/2 says so; in
 * HTTP/1.1 the end of the connection has to be looked for. For the thread that handles the request.
 */
final class ViewerWatch implements Pulse {

    private final @Nullable EndPoint endPoint;
    private final Connection.@Nullable UpgradeTo giveBack;
    private volatile boolean failed;
    private boolean pipelined;

    ViewerWatch(HttpServletRequest servletRequest) {
        Request request = ServletContextRequest.getServletContextRequest(servletRequest);
        Connection connection = request.getConnectionMetaData().getConnection();
        // A body that nobody reads would be taken for the next request.
        boolean probed = request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2
                && !hasBody(request)
                && connection instanceof Connection.UpgradeTo;
        endPoint = probed ? connection.getEndPoint() : null;
        giveBack = probed ? (Connection.UpgradeTo) connection : null;
        request.addFailureListener(cause -> failed = true);
    }

    @Override
    public void check() throws IOException {
        if (failed) {
            throw new EofException("The viewer has left.");
        }
        if (endPoint != null && giveBack != null && !pipelined) {
            probe(endPoint, giveBack);
        }
    }

    /** Reads what has come; what is the beginning of the next request goes back to the connection. */
    private void probe(EndPoint from, Connection.UpgradeTo connection) throws IOException {
        ByteBuffer byteOfNext = BufferUtil.allocate(1);
        int count = from.fill(byteOfNext);
        if (count < 0) {
            throw new EofException("The viewer has left.");
        }
        if (count > 0) {
            pipelined = true;
            connection.onUpgradeTo(byteOfNext);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }
}
