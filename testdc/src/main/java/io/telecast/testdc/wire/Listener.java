package io.telecast.testdc.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on the loopback address, and a thread for each connection to it. */
final class Listener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final Consumer<Socket> reception;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket server, Consumer<Socket> reception) {
        this.server = server;
        this.reception = reception;
    }

    /** @param name for its thread */
    static Listener open(String name, Consumer<Socket> reception) throws IOException {
        var listener = new Listener(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), reception);
        Thread.ofVirtual().name("testdc-" + name).start(listener::accept);
        return listener;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().name("testdc-client").start(() -> serve(socket));
            } catch (IOException e) {
                log.debug("Nobody was let in.", e);
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try {
            reception.accept(socket);
        } finally {
            open.remove(socket);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    @Override
    public void close() {
        close(server);
        open.forEach(Listener::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("A socket would not close.", e);
        }
    }
}
