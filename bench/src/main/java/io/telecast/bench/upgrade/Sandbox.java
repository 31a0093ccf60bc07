package io.telecast.bench.upgrade;

import io.telecast.sandbox.content.GeneratedContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's HTTP interface. Thread-safe. */
final class Sandbox {

    private final HttpClient client;
    private final URI page;
    private final JsonMapper json = new JsonMapper();

    Sandbox(HttpClient client, URI page) {
        this.client = client;
        this.page = page;
    }

    /** Everybody and everything there is. */
    JsonNode world() throws IOException, InterruptedException {
        return get("/api/world");
    }

    long mainBot() throws IOException, InterruptedException {
        return first(world().path("bots"), "role", "main");
    }

    long admin() throws IOException, InterruptedException {
        return first(world().path("users"), "admin", "true");
    }

    private static long first(JsonNode list, String field, String value) throws IOException {
        for (JsonNode each : list) {
            if (each.path(field).asString("").equals(value)) {
                return each.path("id").asLong();
            }
        }
        throw new IOException("The sandbox's world has nobody with " + field + " " + value + ".");
    }

    /** New people. */
    List<Long> people(int count) throws IOException, InterruptedException {
        var ids = new ArrayList<Long>();
        // above one they are numbered, and one is a list of one
        post("/api/users", Map.of("firstName", "Guest", "count", count))
                .forEach(person -> ids.add(person.path("id").asLong()));
        return ids;
    }

    /** A private channel with so many small files, where a bot may read. */
    long channel(long owner, long bot, int files) throws IOException, InterruptedException {
        var members = List.of(Map.of("id", owner, "role", "owner"), Map.of("id", bot, "role", "admin"));
        long id = post("/api/channels", Map.of("title", "Lectures", "members", members))
                .path("id")
                .asLong();
        var file = Map.of("name", "lecture.bin", "size", 1000, "seed", 1);
        post("/api/channels/" + id + "/posts", Map.of("generated", file, "count", files));
        return id;
    }

    /** Writes to a bot; answers the message's number. */
    long send(long user, long bot, String text) throws IOException, InterruptedException {
        return post("/api/send", Map.of("as", user, "chat", bot, "text", text))
                .path("id")
                .asLong();
    }

    /** Sends a bot a file; answers the message's number. */
    long send(long user, long bot, String name, GeneratedContent file) throws IOException, InterruptedException {
        var sample = Map.of(
                "as", user, "chat", bot, "sample", "generated", "name", name, "size", file.size(), "seed", file.seed());
        return post("/api/sample", sample).path("id").asLong();
    }

    /** The latest messages of a chat, in order. */
    JsonNode messages(long user, long bot, int limit) throws IOException, InterruptedException {
        return get("/api/messages?as=" + user + "&chat=" + bot + "&limit=" + limit)
                .path("messages");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(page + path)).build());
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(page + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(response.body());
    }
}
