package io.telecast.host.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.telecast.api.Registration;
import io.telecast.api.command.CommandHandler;
import java.time.Duration;
import java.util.Optional;

/** Who was asked something and whose handler waits for the answer. Safe to use from any thread. */
public final class Questions {

    private record Asked(long botId, long userId) {}

    /** A handler that waits. */
    record Waiting(String owner, CommandHandler handler, Duration timeout) {}

    private final Cache<Asked, Waiting> waiting = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfter(Expiry.<Asked, Waiting>creating((asked, handler) -> handler.timeout()))
            .build();

    /** Gives the user's next message to a handler; a question asked before is forgotten. */
    public Registration ask(String owner, long botId, long userId, Duration timeout, CommandHandler handler) {
        var asked = new Asked(botId, userId);
        var entry = new Waiting(owner, handler, timeout);
        waiting.invalidate(asked);
        waiting.put(asked, entry);
        return () -> waiting.asMap().remove(asked, entry);
    }

    /** Takes who waits for this user's message, once. */
    Optional<Waiting> take(long botId, long userId) {
        return Optional.ofNullable(waiting.asMap().remove(new Asked(botId, userId)));
    }

    void forget(long botId, long userId) {
        waiting.invalidate(new Asked(botId, userId));
    }
}
