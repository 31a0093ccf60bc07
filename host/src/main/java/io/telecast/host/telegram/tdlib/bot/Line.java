package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import io.telecast.host.telegram.tdlib.client.TdClient;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One bot's requests, whose failures are {@link BotException}s, and its updates. Any thread may call. */
final class Line {

    /** How long a request may take. Telegram answers within a second; TDLib sits out short floods and lost connections. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration ASKING = Duration.ofSeconds(5);

    /** Whether requests can be answered. */
    private enum State {
        OPEN,
        CLOSED,
        SIGNED_OUT
    }

    private final long botId;
    private final TdClient client;
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.OPEN;

    Line(TdJson json, long botId) {
        this.botId = botId;
        this.client = json.open(this::received);
    }

    /** Adds a listener to updates; before the first request, so that it misses none. It returns at once. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    private void received(JsonNode update) {
        for (Consumer<JsonNode> listener : listeners) {
            try {
                listener.accept(update);
            } catch (RuntimeException e) {
                // Its content is not told: it may be what somebody wrote.
                LOG.warn("Bot {} could not read an update of the kind {}.", botId, Fields.type(update), e);
            }
        }
    }

    /** A request whose failure is told as a {@link BotException}. */
    JsonNode call(TdFunction function) {
        try {
            return raw(function);
        } catch (TdException e) {
            throw meaning(e);
        }
    }

    /** The same, with TDLib's own words for a refusal. */
    JsonNode raw(TdFunction function) {
        requireOpen();
        try {
            return client.call(function, LIMIT);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw caused(unanswered(), e);
        }
    }

    /** What a refusal means; once the bot is closed or signed out, that. */
    BotException meaning(TdException refused) {
        return switch (state) {
            case OPEN -> Refusals.of(refused);
            case CLOSED -> caused(closed(), refused);
            case SIGNED_OUT -> caused(new BotException.Unauthorized(), refused);
        };
    }

    /** A small question that need not be answered. */
    Optional<JsonNode> ask(TdFunction function) {
        try {
            return Optional.of(client.call(function, ASKING));
        } catch (TdException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Sends a request that is no longer waited for. */
    CompletableFuture<JsonNode> send(TdFunction function) {
        return client.send(function);
    }

    void requireOpen() {
        if (state == State.SIGNED_OUT) {
            throw new BotException.Unauthorized();
        }
        if (state == State.CLOSED) {
            throw closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new BotException.Interrupted();
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** From now on requests fail as with a token that is no longer valid. */
    void signedOut() {
        if (state == State.OPEN) {
            state = State.SIGNED_OUT;
        }
    }

    /** From now on requests fail as with a bot that is closed. */
    void ended() {
        state = State.CLOSED;
    }

    void close() {
        ended();
        client.close();
    }

    BotException unanswered() {
        return new BotException.Unavailable("Telegram did not answer within " + LIMIT.toSeconds()
                + " s. Check the network, and the key tdlib.proxy if one is used.");
    }

    private BotException closed() {
        return new BotException.Unavailable("Bot " + botId + " is closed.");
    }

    static BotException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return caused(new BotException.Interrupted(), cause);
    }

    static BotException caused(BotException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
