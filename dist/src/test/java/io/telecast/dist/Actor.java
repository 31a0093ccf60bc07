package io.telecast.dist;

import static org.awaitility.Awaitility.await;

import io.telecast.dist.Chat.Message;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A user of the sandbox's world in a private chat with a bot. Used by one thread at a time. */
public final class Actor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChatClient client;
    private final long id;
    private final long bot;

    Actor(ChatClient client, long id, long bot) {
        this.client = client;
        this.id = id;
        this.bot = bot;
    }

    public long id() {
        return id;
    }

    /** Writes to the bot. */
    public Message send(String text) {
        return client.post("/api/send", Map.of("as", id, "chat", bot, "text", text), Message.class);
    }

    /** Writes to the bot in reply to a message. */
    public Message reply(Message to, String text) {
        return client.post("/api/send", Map.of("as", id, "chat", bot, "text", text, "replyTo", to.id()), Message.class);
    }

    /** The same person in a chat with another bot. */
    public Actor with(long otherBot) {
        return new Actor(client, id, otherBot);
    }

    /** Blocks the bot. */
    public void block() {
        client.post("/api/block", Map.of("as", id, "bot", bot, "blocked", true), Object.class);
    }

    /** Writes to the bot and waits for its answer. */
    public Message ask(String text) {
        return answerTo(send(text));
    }

    /** Writes to the bot in reply to a message and waits for its answer. */
    public Message ask(Message about, String text) {
        return answerTo(reply(about, text));
    }

    /** Sends a file as the page's paper clip does. */
    public Message upload(String name, String type, String kind, byte[] bytes) {
        return upload(name, type, kind, "", bytes);
    }

    /** Sends a file with a caption. */
    public Message upload(String name, String type, String kind, String caption, byte[] bytes) {
        return client.post(
                "/api/upload",
                Map.of("as", id, "chat", bot, "name", name, "type", type, "kind", kind, "caption", caption),
                BodyPublishers.ofByteArray(bytes),
                Message.class);
    }

    /** Sends one of the world's samples. */
    public Message sample(String name) {
        return client.post("/api/sample", Map.of("as", id, "chat", bot, "sample", name), Message.class);
    }

    /** Sends a file of any size that is made on the spot. */
    public Message generated(String name, long size, long seed) {
        return client.post(
                "/api/sample",
                Map.of("as", id, "chat", bot, "sample", "generated", "name", name, "size", size, "seed", seed),
                Message.class);
    }

    /** Presses the button with a label; empty if the bot answers the press with nothing to read. */
    public Optional<Chat.Answer> press(Message message, String label) {
        var rows = Optional.ofNullable(message.keyboard()).orElse(List.of());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column).label().equals(label)) {
                    return press(message, row, column);
                }
            }
        }
        throw new AssertionError("no button \"" + label + "\" below: " + message.text() + " " + message.labels());
    }

    private Optional<Chat.Answer> press(Message message, int row, int column) {
        var press = Map.of("as", id, "chat", bot, "message", message.id(), "row", row, "column", column);
        return Optional.ofNullable(
                client.post("/api/press", press, Chat.Pressed.class).answer());
    }

    /** The message as it is now. */
    public Message now(Message message) {
        return client.get("/api/message", Map.of("as", id, "chat", bot, "message", message.id()), Message.class);
    }

    /** Waits until a message has become what it should be. */
    public Message awaitEdit(Message message, Predicate<Message> wanted) {
        return await("message " + message.id() + " to change")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> now(message), wanted);
    }

    /** Waits for the bot's first message after another one. */
    public Message answerTo(Message message) {
        return next(message, any -> true);
    }

    /** Waits for the bot's first message after another one that is as wanted. */
    public Message next(Message after, Predicate<Message> wanted) {
        return await("the bot's answer to \"" + after.text() + "\"")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answers(after).filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Stream<Message> answers(Message after) {
        return messages().stream().filter(each -> each.id() > after.id() && !each.out() && !each.service());
    }

    /** The latest messages of the chat, in order. */
    public List<Message> messages() {
        return client.get("/api/messages", Map.of("as", id, "chat", bot, "limit", 50), Chat.Page.class)
                .messages();
    }

    /** The commands that this user's menu shows. */
    public List<String> menu() {
        var lines = client.get("/api/commands", Map.of("as", id, "bot", bot), Chat.MenuLine[].class);
        return List.of(lines).stream().map(Chat.MenuLine::command).toList();
    }

    /** Every message of the chat, in order. */
    public List<Message> everything() {
        var all = new ArrayDeque<Message>();
        var page = client.get("/api/messages", Map.of("as", id, "chat", bot, "limit", 200), Chat.Page.class);
        while (!page.messages().isEmpty()) {
            page.messages().reversed().forEach(all::addFirst);
            var before = all.getFirst().id();
            page = client.get(
                    "/api/messages", Map.of("as", id, "chat", bot, "limit", 200, "before", before), Chat.Page.class);
        }
        return List.copyOf(all);
    }
}
