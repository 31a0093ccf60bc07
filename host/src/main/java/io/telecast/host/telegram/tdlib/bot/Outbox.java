package io.telecast.host.telegram.tdlib.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.client.TdClient;
import io.telecast.host.telegram.tdlib.client.TdException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Messages on their way. TDLib answers a request to send at once with a message that has a temporary id; an update tells
 * later what became of it. Any thread may call.
 */
final class Outbox {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A message by its temporary id. */
    private record Sending(long chatId, long id) {}

    private final Line line;
    // The update may come before somebody waits for it, and nobody may wait any more.
    private final Cache<Sending, CompletableFuture<JsonNode>> outcomes =
            Caffeine.newBuilder().expireAfterWrite(LIMIT.multipliedBy(5)).build();

    Outbox(Line line) {
        this.line = line;
    }

    /** Takes {@code updateMessageSendSucceeded}. */
    void succeeded(JsonNode update) {
        outcome(update).complete(update.path("message"));
    }

    /** Takes {@code updateMessageSendFailed}. */
    void failed(JsonNode update) {
        JsonNode error = update.path("error");
        outcome(update)
                .completeExceptionally(
                        new TdException((int) Fields.number(error, "code"), Fields.text(error, "message")));
        JsonNode message = update.path("message");
        discard(Fields.number(message, "chat_id"), Fields.number(message, "id"));
    }

    private CompletableFuture<JsonNode> outcome(JsonNode update) {
        return outcome(
                new Sending(Fields.number(update.path("message"), "chat_id"), Fields.number(update, "old_message_id")));
    }

    private CompletableFuture<JsonNode> outcome(Sending sending) {
        return outcomes.get(sending, key -> new CompletableFuture<>());
    }

    /**
     * Waits until a message is sent and answers it with its real id.
     *
     * @param message as TDLib answered the request
     * @throws TdException if it cannot be sent
     * @throws BotException if nobody waits any more; it is taken back, as far as that can be done
     */
    JsonNode sent(JsonNode message) {
        if (!message.path("sending_state").isObject()) {
            return message;
        }
        var sending = new Sending(Fields.number(message, "chat_id"), Fields.number(message, "id"));
        try {
            return TdClient.await(outcome(sending).copy(), LIMIT);
        } catch (InterruptedException e) {
            discard(sending.chatId(), sending.id());
            throw Line.interrupted(e);
        } catch (TimeoutException e) {
            discard(sending.chatId(), sending.id());
            throw Line.caused(line.unanswered(), e);
        } finally {
            outcomes.invalidate(sending);
        }
    }

    /** Takes messages back that are not wanted any more; one that could not be sent would stay in memory. */
    void discard(long chatId, long id) {
        line.send(new Messages.DeleteMessages(chatId, List.of(id), true));
    }

    /** Nobody need wait any more. */
    void abandon() {
        outcomes.asMap().values().forEach(outcome -> outcome.completeExceptionally(closed()));
    }

    private static TdException closed() {
        return new TdException(500, "Request aborted");
    }
}
