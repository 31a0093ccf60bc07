package io.telecast.bench.wire.contestant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches part after part and writes each to the viewer before it asks for more than so many others. */
final class PeerHandler implements HttpHandler {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private final Map<String, PeerFile> files;
    private final int ahead;
    private final AtomicInteger turn = new AtomicInteger();

    PeerHandler(Map<String, PeerFile> files, int ahead) {
        this.files = files;
        this.ahead = ahead;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PeerFile file = files.get(exchange.getRequestURI().getPath());
            String asked = exchange.getRequestHeaders().getFirst("Range");
            Matcher range = RANGE.matcher(asked == null ? "" : asked);
            if (file == null || !range.matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            long from = Long.parseLong(range.group(1));
            long end = Math.min(file.size(), Long.parseLong(range.group(2)) + 1);
            exchange.sendResponseHeaders(206, end - from);
            try (OutputStream out = exchange.getResponseBody()) {
                stream(file, turn.getAndIncrement() % file.bots().size(), from, end, out);
            }
        }
    }

    private void stream(PeerFile file, int bot, long from, long end, OutputStream out) throws IOException {
        Queue<Future<ByteBuffer>> parts = new ArrayDeque<>();
        long last = (end - 1) / PeerFile.PART;
        long next = from / PeerFile.PART;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = next; number <= last; number++) {
                for (; next <= Math.min(last, number + ahead); next++) {
                    long wanted = next;
                    parts.add(threads.submit(() -> file.part(bot, wanted)));
                }
                ByteBuffer part = parts.remove().get();
                long offset = number * PeerFile.PART;
                int begin = (int) Math.max(0, from - offset);
                out.write(part.array(), begin, (int) Math.min(part.limit(), end - offset) - begin);
            }
        } catch (ExecutionException e) {
            throw new IOException("A part could not be had.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
