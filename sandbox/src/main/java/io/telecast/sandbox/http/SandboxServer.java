package io.telecast.sandbox.http;

import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Overview;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.UserReading;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.World;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the chat page and its interface on 127.0.0.1. */
public final class SandboxServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PLATFORM_THREADS = 16;
    private static final long ANSWER_MILLIS = 10_000;

    private final Server server;
    private final ServerConnector connector;

    private SandboxServer(int port, ServletContextHandler context) throws IOException {
        var threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("sandbox-http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sandbox-http-", 0).factory()));
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Jetty may give a request's buffer back twice (jetty.project issue 12939): none is lent a second time
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        connector = new ServerConnector(
                server, null, null, ByteBufferPool.NON_POOLING, -1, -1, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        server.setStopTimeout(0);
        start(port);
    }

    private void start(int port) throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IOException(
                    "The sandbox cannot open port " + port + " on " + LOOPBACK + ": " + e.getMessage()
                            + ". Set sandbox.port to another one, or to 0 for any free one.",
                    e);
        }
    }

    /**
     * Starts to serve a world.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static SandboxServer start(int port, World world, Presses presses, Presence presence, Faults faults)
            throws IOException {
        var overview = new Overview(world, presence);
        var reading = new UserReading(world);
        var writing = new UserWriting(world, presses);
        var samples = new SentSamples(world.samples());
        var routes = new Routes();
        new ChatApi(reading, writing, ANSWER_MILLIS).register(routes);
        new Uploads(writing, world.contents(), samples).register(routes);
        new WorldApi(overview, new Founding(world, new SecureRandom()), samples, faults).register(routes);
        new FaultsApi(faults).register(routes);
        new FileApi(overview, world.contents()).register(routes);

        var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addFilter(new FilterHolder(new Guard()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new ApiServlet(routes)), "/api/*");
        context.addServlet(new ServletHolder(new EventsServlet(world.feed(), reading)), "/api/events");
        context.addServlet(new ServletHolder(new MediaServlet(overview, world.contents())), "/media/*");
        context.addServlet(new ServletHolder(new PageServlet()), "/");
        return new SandboxServer(port, context);
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox's web server did not stop cleanly.", e);
        }
    }
}
