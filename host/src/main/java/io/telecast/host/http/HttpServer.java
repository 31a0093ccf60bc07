package io.telecast.host.http;

import io.telecast.host.http.tls.Tls;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 and HTTP/2 on one port, in clear text or over TLS. {@link #bind} takes the port, so that links can be made; {@link #start}
 * begins to answer. A request runs on a virtual thread of its own.
 */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** Jetty's own threads: selectors, acceptors and timers; requests need none of them. */
    private static final int PLATFORM_THREADS = 32;

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private final Server server;
    private final ServerConnector connector;
    private final RouteTable routes;

    private HttpServer(Server server, ServerConnector connector, RouteTable routes) {
        this.server = server;
        this.connector = connector;
        this.routes = routes;
    }

    /**
     * Takes the port.
     *
     * @param host name or address to listen on
     * @param port 0 for a free one
     * @param idleTimeout after how long without a byte moved a connection is closed
     * @param errors answers what no route answers
     * @throws IOException if the port cannot be had; the message says what to do
     */
    public static HttpServer bind(String host, int port, Duration idleTimeout, ErrorPages errors) throws IOException {
        return bind(host, port, server -> Connectors.clear(server, idleTimeout), errors);
    }

    /**
     * Takes the port, on which TLS alone is spoken.
     *
     * @param tls is not closed with the server
     * @throws IOException if the port cannot be had; the message says what to do
     */
    public static HttpServer bind(String host, int port, Duration idleTimeout, ErrorPages errors, Tls tls)
            throws IOException {
        return bind(host, port, server -> Connectors.secure(server, idleTimeout, tls), errors);
    }

    private static HttpServer bind(
            String host, int port, Function<Server, ServerConnector> connectors, ErrorPages errors) throws IOException {
        var server = new Server(threads());
        server.setStopTimeout(STOP_PATIENCE.toMillis());
        server.setErrorHandler(new PlainErrors());
        server.setRequestLog(new AccessLog());
        var context = new ServletContextHandler();
        context.setErrorHandler(new PlainErrors());
        var routes = new RouteTable(context.getServletContext());
        HttpServlet dispatch = new DispatchServlet(routes, errors);
        context.addServlet(new ServletHolder("dispatch", dispatch), "/*");
        server.setHandler(new PageCompression(context));
        ServerConnector connector = connectors.apply(server);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new IOException(sentence(host, port, e), e);
        }
        return new HttpServer(server, connector, routes);
    }

    /** Begins to answer. */
    public void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("The web server could not start: " + e.getMessage(), e);
        }
    }

    /** The port that was taken. */
    public int port() {
        return connector.getLocalPort();
    }

    public RouteTable routes() {
        return routes;
    }

    /** Takes no new requests, gives those under way a few seconds, and cuts the rest. */
    @Override
    public void close() throws Exception {
        connector.shutdown();
        try {
            server.stop();
        } catch (TimeoutException cut) {
            LOG.info("Requests that were still under way were cut.");
        } finally {
            connector.close();
        }
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(PLATFORM_THREADS, 2);
        threads.setName("jetty");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                // one that starts while a plugin runs must not keep that plugin's class loader
                Thread.ofVirtual()
                        .name("http-", 0)
                        .inheritInheritableThreadLocals(false)
                        .factory()));
        return threads;
    }

    private static String sentence(String host, int port, IOException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof BindException
                && InetSocketAddress.createUnresolved(host, port).getPort() != 0) {
            return "Port " + port + " on " + host + " cannot be used (" + root.getMessage()
                    + "). Stop what uses it, or choose another with --port or http.port; 0 takes a free one."
                    + (port < 1024 ? " Ports below 1024 may need a permission: see docs/configuration.md." : "");
        }
        return "The web server cannot listen on " + host + ":" + port + " (" + root.getMessage()
                + "). Check http.host and http.port.";
    }
}
