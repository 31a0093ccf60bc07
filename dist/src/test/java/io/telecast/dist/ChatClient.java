package io.telecast.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's HTTP interface. Thread-safe. */
public final class ChatClient {
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final URI url;

    ChatClient(URI url) {
        this.url = url;
    }

    public URI url() {
        return url;
    }

    /** Everybody and everything there is. */
    public Chat.World world() {
        return get("/api/world", Map.of(), Chat.World.class);
    }

    /** The bot that answers users. */
    public Chat.BotAccount mainBot() {
        return world().bots().stream()
                .filter(bot -> bot.role().equals("main"))
                .findFirst()
                .orElseThrow();
    }

    /** The bots that only read. */
    public List<Chat.BotAccount> workers() {
        return world().bots().stream()
                .filter(bot -> bot.role().equals("worker"))
                .toList();
    }

    /** The administrator of the sandbox's world. */
    public Actor admin() {
        var admin =
                world().users().stream().filter(Chat.Person::admin).findFirst().orElseThrow();
        return new Actor(this, admin.id(), mainBot().id());
    }

    /** A user of the world, by id. */
    public Actor as(long user) {
        return new Actor(this, user, mainBot().id());
    }

    /** The latest posts of a channel, as somebody sees them. */
    public List<Chat.Message> posts(Actor reader, long channel) {
        return get("/api/messages", Map.of("as", reader.id(), "chat", channel, "limit", 50), Chat.Page.class)
                .messages();
    }

    /** A user whom the bot has never met. */
    public Actor newcomer(String name) {
        var made = post("/api/users", Map.of("firstName", name), Chat.Person[].class);
        return new Actor(this, made[0].id(), mainBot().id());
    }

    /** Many users whom the bot has never met. */
    public List<Actor> newcomers(String name, int count) {
        var made = post("/api/users", Map.of("firstName", name, "count", count), Chat.Person[].class);
        var bot = mainBot().id();
        return Stream.of(made).map(person -> new Actor(this, person.id(), bot)).toList();
    }

    /** Deletes somebody's account. */
    public void deactivate(Actor user) {
        post("/api/users/" + user.id() + "/deactivate", Map.of(), Object.class);
    }

    /** A new bot, as from BotFather. */
    public Chat.NewBot newBot(String name, String username) {
        return post("/api/bots", Map.of("name", name, "username", username), Chat.NewBot.class);
    }

    /** A new private channel where the main bot is administrator. */
    public Chat.Channel newChannel(String title) {
        return newChannel(title, admin().id(), mainBot().id());
    }

    /** A new private channel of somebody's where a bot is administrator. */
    public Chat.Channel newChannel(String title, long owner, long bot) {
        var members = List.of(Map.of("id", owner, "role", "owner"), Map.of("id", bot, "role", "admin"));
        return post("/api/channels", Map.of("title", title, "members", members), Chat.Channel.class);
    }

    /** Posts generated files to a channel, numbered from 1. */
    public List<Chat.Message> postFiles(Chat.Channel channel, String name, long size, int count) {
        var generated = Map.of("name", name, "size", size, "seed", 1);
        return post(
                        "/api/channels/" + channel.id() + "/posts",
                        Map.of("generated", generated, "count", count),
                        Chat.Page.class)
                .messages();
    }

    /** Posts one of the samples to a channel. */
    public Chat.Message postSample(Chat.Channel channel, String sample) {
        return post("/api/channels/" + channel.id() + "/posts", Map.of("sample", sample), Chat.Page.class)
                .messages()
                .getFirst();
    }

    /** Replaces the faults that are in force; see the sandbox's page about faults. */
    public void faults(Map<String, Object> faults) {
        send("/api/faults", Map.of(), "DELETE", BodyPublishers.noBody(), "application/json");
        if (!faults.isEmpty()) {
            send("/api/faults", Map.of(), "POST", body(faults), "application/json");
        }
    }

    public void noFaults() {
        faults(Map.of());
    }

    /** The bytes of a file as they were sent. */
    public byte[] bytes(Chat.Media media) {
        return Web.get(URI.create(url + "/media/" + media.file())).body();
    }

    <T> T get(String path, Map<String, ?> query, Class<T> type) {
        return read(send(path, query, "GET", BodyPublishers.noBody(), "application/json"), type);
    }

    <T> T post(String path, Object content, Class<T> type) {
        return read(send(path, Map.of(), "POST", body(content), "application/json"), type);
    }

    <T> T post(String path, Map<String, ?> query, BodyPublisher content, Class<T> type) {
        return read(send(path, query, "POST", content, "application/octet-stream"), type);
    }

    private BodyPublisher body(Object content) {
        return BodyPublishers.ofString(json.writeValueAsString(content));
    }

    private <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    private String send(String path, Map<String, ?> query, String method, BodyPublisher body, String type) {
        var address = URI.create(url + path + (query.isEmpty() ? "" : "?" + encoded(query)));
        var request = HttpRequest.newBuilder(address)
                .method(method, body)
                .header("Content-Type", type)
                .build();
        try {
            var response = Web.CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(
                        method + " " + address + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(method + " " + address + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + method + " " + address, e);
        }
    }

    private static String encoded(Map<String, ?> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(String.valueOf(each.getValue()), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
