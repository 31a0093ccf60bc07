package io.telecast.host.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each connection with whatever a test makes of it. */
final class HostileServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** The requests up to their body. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What a server does once it has the head of a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(OutputStream out, InputStream in) throws IOException, InterruptedException;
    }

    HostileServer(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket socket = server.accept();
                    open.add(socket);
                    Thread.ofVirtual().start(() -> serve(socket, behaviour));
                }
            } catch (IOException closed) {
                open.forEach(HostileServer::closeQuietly);
            }
        });
    }

    /** A server that always answers with these characters and closes. */
    static HostileServer saying(String answer) throws IOException {
        return new HostileServer((out, in) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            InputStream in = socket.getInputStream();
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            requests.add(head.toString());
            behaviour.answer(socket.getOutputStream(), in);
        } catch (SocketException gone) {
            // the client has left, as it should
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(HostileServer::closeQuietly);
    }
}
