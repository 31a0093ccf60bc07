package io.telecast.host.http.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** HTTP/1.1 by hand, so that a test sends and sees exactly what goes over the wire. */
final class RawConnection implements AutoCloseable {

    final Socket socket;
    private final InputStream in;

    RawConnection(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    /** Over a connection that is there, such as one with TLS. */
    RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    record Response(int status, TreeMap<String, String> headers, byte[] body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(String method, String path, String... headers) throws IOException {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        send(request.append("\r\n").toString());
    }

    Response request(String method, String path, String... headers) throws IOException {
        send(method, path, headers);
        return receive(method.equals("HEAD"));
    }

    /** Reads a response; fails if its body is shorter than it says. */
    Response receive(boolean headOnly) throws IOException {
        Response head = receiveHead();
        int length = headOnly || head.status() == 304 || head.status() == 204
                ? 0
                : Integer.parseInt(head.headers().getOrDefault("Content-Length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("Got " + body.length + " of " + length + " bytes");
        }
        return new Response(head.status(), head.headers(), body);
    }

    Response receiveHead() throws IOException {
        String status = line();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Response(Integer.parseInt(status.split(" ")[1]), headers, new byte[0]);
    }

    byte[] read(int count) throws IOException {
        return in.readNBytes(count);
    }

    private String line() throws IOException {
        var out = new ByteArrayOutputStream();
        int c;
        while ((c = in.read()) != '\n') {
            if (c < 0) {
                throw new EOFException("The connection ended");
            }
            if (c != '\r') {
                out.write(c);
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
