package io.telecast.shortener;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A shortener on this computer that speaks the API of every kind of service, in any mood. */
final class FakeService implements AutoCloseable {

    static final String KEY = "good-key-0123";
    private static final int HUGE = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.HEALTHY;

    /** How a service is. */
    enum Mood {
        HEALTHY,
        /** Does not answer. */
        SLOW,
        /** Answers errors of its own. */
        FAILING,
        /** Answers every other question with an error of its own. */
        FLAKY,
        /** Answers web pages. */
        HTML,
        /** Answers with a redirect to a private address. */
        REDIRECT,
        /** Answers 10 MiB. */
        HUGE,
        /** Closes the connection. */
        BROKEN
    }

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void becomes(Mood next) {
        mood = next;
    }

    /** Healthy, and nothing was asked. */
    void reset() {
        mood = Mood.HEALTHY;
        asked.clear();
    }

    /** What was asked, as method, path and query. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Where a short link leads; empty if it is none of this service. */
    String target(String shortUrl) {
        return links.getOrDefault(shortUrl, "");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            switch (mood) {
                case HEALTHY -> answer(exchange, body);
                case FLAKY -> {
                    if (asked.size() % 2 == 1) {
                        send(exchange, 503, "Service unavailable");
                    } else {
                        answer(exchange, body);
                    }
                }
                case SLOW -> closing.await(1, TimeUnit.MINUTES);
                case FAILING -> send(exchange, 503, "Service unavailable");
                case HTML -> send(exchange, 200, "<!DOCTYPE html><html><body>Just a moment…</body></html>");
                case REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data/");
                    send(exchange, 302, "");
                }
                case HUGE -> huge(exchange);
                case BROKEN -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        FakeApi.Answer answer = FakeApi.answer(exchange, body, KEY, this::shorten);
        send(exchange, answer.status(), answer.body());
    }

    private String shorten(String url) {
        String link = "https://sho.rt/" + count.incrementAndGet();
        links.put(link, url);
        return link;
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, HUGE);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] chunk = " ".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int sent = 0; sent < HUGE; sent += chunk.length) {
                out.write(chunk);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
