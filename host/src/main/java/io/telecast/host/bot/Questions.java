package io.telecast.host.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.telecast.api.Registration;
import io.telecast.api.command.CommandHandler;
import io.telecast.host.owner.Owner;
import io.telecast.host.users.PluginReach;
import java.time.Duration;
import java.util.Optional;

/** Who was asked something and whose handler waits for the answer. Safe to use from any thread. */
public final class Questions {

    private record Asked(long botId, long userId) {}

    /**
     * A handler that waits.
     *
     * @param handler empty when who asked is gone: the user has to be told
     */
    record Waiting(Owner owner, Optional<CommandHandler> handler, Duration timeout) {
        Waiting abandoned() {
            return new Waiting(owner, Optional.empty(), timeout);
        }

        @Override
        public boolean equals(Object other) {
            return this == other; // one question is never another
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final PluginReach reach;

    private final Cache<Asked, Waiting> waiting = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfter(Expiry.<Asked, Waiting>creating((asked, handler) -> handler.timeout()))
            .build();

    public Questions(PluginReach reach) {
        this.reach = reach;
    }

    /** Gives the user's next message to a handler; a question asked before is forgotten. */
    public Registration ask(Owner owner, long botId, long userId, Duration timeout, CommandHandler handler) {
        var asked = new Asked(botId, userId);
        var entry = new Waiting(owner, Optional.of(handler), timeout);
        waiting.invalidate(asked);
        waiting.put(asked, entry);
        return () -> waiting.asMap().remove(asked, entry);
    }

    /** Takes who waits for this user's message, once. */
    Optional<Waiting> take(long botId, long userId) {
        return Optional.ofNullable(waiting.asMap().remove(new Asked(botId, userId)))
                .map(asked -> reach.serves(asked.owner().id(), botId) ? asked : asked.abandoned());
    }

    /** Lets go of every handler of an owner; whoever answers one of its questions is told. */
    public void abandon(Owner owner) {
        waiting.asMap().replaceAll((asked, entry) -> entry.owner().equals(owner) ? entry.abandoned() : entry);
    }

    void forget(long botId, long userId) {
        waiting.invalidate(new Asked(botId, userId));
    }
}
