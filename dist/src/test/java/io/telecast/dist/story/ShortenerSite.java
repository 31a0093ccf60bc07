package io.telecast.dist.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A link shortener with the API that most have, on loopback: short links show a page that leads on. */
final class ShortenerSite implements AutoCloseable {

    static final String KEY = "0123456789abcdef";

    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> targets = new ConcurrentHashMap<>();

    ShortenerSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", this::shorten);
        server.createContext("/s/", this::lead);
        server.start();
    }

    /** As somebody types it after /base_site. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void shorten(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        if (!KEY.equals(query.get("api"))) {
            answer(exchange, "application/json", "{\"status\":\"error\",\"message\":\"Invalid API token\"}");
            return;
        }
        var path = "/s/" + Integer.toString(count.incrementAndGet() + 46_655, 36);
        targets.put(path, query.get("url"));
        answer(exchange, "application/json", "{\"status\":\"success\",\"shortenedUrl\":\"" + address() + path + "\"}");
    }

    private void lead(HttpExchange exchange) throws IOException {
        var target = targets.get(exchange.getRequestURI().getPath());
        answer(
                exchange,
                "text/html",
                "<!doctype html><link rel=icon href=data:,><title>Short link</title><h1>Nearly there</h1><a id=on href=\""
                        + target + "\">Continue</a>");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
