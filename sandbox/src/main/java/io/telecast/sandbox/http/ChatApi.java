package io.telecast.sandbox.http;

import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.UserReading;
import io.telecast.sandbox.world.UserWriting;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reading and writing in chats as a user. */
final class ChatApi {

    private static final Object DONE = Map.of();

    private final UserReading reading;
    private final UserWriting writing;
    private final long answerMillis;

    /** @param answerMillis how long a press waits for the bot */
    ChatApi(UserReading reading, UserWriting writing, long answerMillis) {
        this.reading = reading;
        this.writing = writing;
        this.answerMillis = answerMillis;
    }

    void register(Routes routes) {
        routes.add("GET", "/api/chats", call -> reading.chats(call.query().number("as")))
                .add("GET", "/api/messages", this::messages)
                .add("GET", "/api/message", this::message)
                .add("GET", "/api/commands", this::commands)
                .add("POST", "/api/send", this::send)
                .add("POST", "/api/press", this::press)
                .add("POST", "/api/forward", this::forward)
                .add("POST", "/api/edit", this::edit)
                .add("POST", "/api/delete", this::delete)
                .add("POST", "/api/read", this::read)
                .add("POST", "/api/block", this::block);
    }

    private Object messages(Call call) {
        Query query = call.query();
        return reading.messages(query.number("as"), query.number("chat"), query.number("before", Long.MAX_VALUE), (int)
                Math.clamp(query.number("limit", 50), -1, Integer.MAX_VALUE));
    }

    private Object message(Call call) {
        Query query = call.query();
        return reading.message(query.number("as"), query.number("chat"), query.number("message"));
    }

    private Object commands(Call call) {
        return reading.commands(call.query().number("as"), call.query().number("bot"));
    }

    private Object send(Call call) throws Exception {
        Body body = call.body("as", "chat", "text", "replyTo");
        return writing.send(body.number("as"), body.number("chat"), body.text("text"), body.number("replyTo", 0));
    }

    private Object press(Call call) throws Exception {
        Body body = call.body("as", "chat", "message", "row", "column");
        CompletableFuture<Presses.Answer> answer = writing.press(
                body.number("as"),
                body.number("chat"),
                body.number("message"),
                body.small("row", 0),
                body.small("column", 0));
        return Collections.singletonMap("answer", await(answer));
    }

    private Optional<Presses.Answer> await(CompletableFuture<Presses.Answer> answer)
            throws InterruptedException, ExecutionException {
        try {
            return Optional.of(answer.get(answerMillis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private Object forward(Call call) throws Exception {
        Body body = call.body("as", "from", "messages", "to");
        return Map.of(
                "messages",
                writing.forward(body.number("as"), body.number("from"), body.numbers("messages"), body.number("to")));
    }

    private Object edit(Call call) throws Exception {
        Body body = call.body("as", "chat", "message", "text");
        return writing.edit(body.number("as"), body.number("chat"), body.number("message"), body.text("text"));
    }

    private Object delete(Call call) throws Exception {
        Body body = call.body("as", "chat", "messages");
        writing.delete(body.number("as"), body.number("chat"), body.numbers("messages"));
        return DONE;
    }

    private Object read(Call call) throws Exception {
        Body body = call.body("as", "chat");
        writing.read(body.number("as"), body.number("chat"));
        return DONE;
    }

    private Object block(Call call) throws Exception {
        Body body = call.body("as", "bot", "blocked");
        writing.block(body.number("as"), body.number("bot"), body.flag("blocked"));
        return DONE;
    }
}
