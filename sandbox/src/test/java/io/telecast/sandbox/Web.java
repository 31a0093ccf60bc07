package io.telecast.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser or a command line sends to the sandbox. */
final class Web implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    Web(String base) {
        this.base = URI.create(base);
    }

    int port() {
        return base.getPort();
    }

    URI uri(String path) {
        return base.resolve(path);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ok(send(HttpRequest.newBuilder(uri(path)).build()));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return ok(tryPost(path, body));
    }

    HttpResponse<String> tryPost(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return tryPost(path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    HttpResponse<String> tryPost(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    JsonNode upload(String query, BodyPublisher body) throws IOException, InterruptedException {
        return ok(tryPost("/api/upload?" + query, body));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofInputStream());
    }

    /** Sends a text as a user and answers the message. */
    JsonNode say(long user, long chat, String text) throws IOException, InterruptedException {
        return post("/api/send", Map.of("as", user, "chat", chat, "text", text));
    }

    private static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    response.request().uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static String error(HttpResponse<String> response) {
        return JSON.readTree(response.body()).get("error").stringValue();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
