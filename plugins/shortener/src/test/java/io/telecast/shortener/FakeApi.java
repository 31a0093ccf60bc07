package io.telecast.shortener;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What real services answer, by the path of their API. */
final class FakeApi {

    private FakeApi() {}

    /** What to answer. */
    record Answer(int status, String body) {}

    static Answer answer(HttpExchange exchange, String body, String key, UnaryOperator<String> shorten) {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        return switch (path) {
            case "/api" -> common(query, key, shorten);
            case "/easy_api" -> plain(value(query, "key"), value(query, "link"), key, shorten);
            case "/yourls-api.php" -> yourls(query, key, shorten);
            case "/v4/shorten" ->
                bitly(
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestMethod(),
                        body,
                        key,
                        shorten);
            case "/api/api.php" -> cuttly(query, key, shorten);
            default ->
                path.startsWith("/api/")
                        ? plain(path.substring(5), value(query, "s"), key, shorten)
                        : new Answer(404, "<html>Not found</html>");
        };
    }

    private static Answer common(Map<String, String> query, String key, UnaryOperator<String> shorten) {
        boolean text = "text".equals(query.get("format"));
        if (!key.equals(query.get("api"))) {
            return new Answer(
                    200,
                    text
                            ? ""
                            : "{\"status\":\"error\",\"message\":\"Invalid API token <b>" + query.get("api")
                                    + "</b>\",\"shortenedUrl\":\"\"}");
        }
        String link = shorten.apply(query.get("url"));
        return new Answer(200, text ? link : "{\"status\":\"success\",\"shortenedUrl\":\"" + link + "\"}");
    }

    private static Answer plain(String given, String url, String key, UnaryOperator<String> shorten) {
        return key.equals(given) ? new Answer(200, shorten.apply(url)) : new Answer(200, "error: invalid key");
    }

    private static Answer yourls(Map<String, String> query, String key, UnaryOperator<String> shorten) {
        if (!key.equals(query.get("signature")) || !"shorturl".equals(query.get("action"))) {
            return new Answer(403, "{\"message\":\"Please log in\",\"errorCode\":\"403\"}");
        }
        return new Answer(
                200,
                "{\"status\":\"success\",\"statusCode\":\"200\",\"shorturl\":\"" + shorten.apply(query.get("url"))
                        + "\"}");
    }

    private static Answer bitly(
            String authorization, String method, String body, String key, UnaryOperator<String> shorten) {
        if (!method.equals("POST") || !("Bearer " + key).equals(authorization)) {
            return new Answer(403, "{\"message\":\"FORBIDDEN\",\"description\":\"You are currently forbidden.\"}");
        }
        JsonObject asked = JsonParser.parseString(body).getAsJsonObject();
        return new Answer(
                201, "{\"link\":\"" + shorten.apply(asked.get("long_url").getAsString()) + "\"}");
    }

    private static Answer cuttly(Map<String, String> query, String key, UnaryOperator<String> shorten) {
        if (!key.equals(query.get("key"))) {
            return new Answer(200, "{\"url\":{\"status\":4}}");
        }
        return new Answer(200, "{\"url\":{\"status\":7,\"shortLink\":\"" + shorten.apply(query.get("short")) + "\"}}");
    }

    private static String value(Map<String, String> query, String name) {
        return query.getOrDefault(name, "");
    }

    private static Map<String, String> query(String raw) {
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
