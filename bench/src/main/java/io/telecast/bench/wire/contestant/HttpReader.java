package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.ByteRange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A viewer: asks for ranges over one connection, and compares every byte at once. For one thread.
 */
final class HttpReader implements Reader {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int PARTIAL = 206;

    private final URI address;
    private final BenchFile file;
    // Viewers are apart, as behind a proxy, though all come from this machine.
    private final String viewer = "10." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(256);
    private @Nullable Socket socket;
    private @Nullable HttpInput input;

    HttpReader(URI address, BenchFile file) {
        this.address = address;
        this.file = file;
    }

    @Override
    public Fetched fetch(ByteRange range) throws IOException {
        return fetch(range, 0);
    }

    @Override
    public Fetched fetch(ByteRange range, long bytesPerSecond) throws IOException {
        long start = System.nanoTime();
        Socket connection = connected();
        connection.getOutputStream().write(request(range));
        HttpInput in = input == null ? new HttpInput(connection.getInputStream()) : input;
        input = in;
        requireWanted(in.head(), range);
        var comparison = new Comparison(file.content(), range.from(), HttpInput.size());
        long first = 0;
        var pace = new Pace(bytesPerSecond);
        long left = range.length();
        while (left > 0) {
            left -= in.piece(left, comparison::add);
            first = first == 0 ? System.nanoTime() : first;
            pace.keep(first, range.length() - left);
        }
        return new Fetched(start, first, System.nanoTime(), range.length(), pace.late(), comparison::wrong);
    }

    private Socket connected() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
        }
        return socket;
    }

    private byte[] request(ByteRange range) {
        return ("GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\nRange: bytes="
                        + range.from() + "-" + range.last() + "\r\nX-Forwarded-For: " + viewer + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void requireWanted(HttpHead head, ByteRange range) throws IOException {
        if (head.status() != PARTIAL || head.length() != range.length()) {
            throw new IOException("Answered " + head + " to " + range + ".");
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
