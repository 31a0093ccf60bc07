package io.telecast.host.plugin.context;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.host.owner.Owner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The bots that one plugin has connected, whichever of its generations. When the next generation connects a bot that the
 * one before still runs, it takes that connection over, so that nobody is unheard meanwhile; the bot goes when the last
 * generation that wanted it lets go. Safe to use from any thread.
 */
public final class SharedClones {

    // guarded by this; the token is the key, since whoever does not know it has no claim to the bot
    private final Map<String, Line> lines = new HashMap<>();

    /** A bot and which generations want it. */
    private record Line(Clone bot, Set<Owner> holders) {
        @Override
        public boolean equals(Object other) {
            return this == other; // the next connection of the same bot is another one
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Connects a bot, or joins another generation that has. */
    Clone connect(Owner generation, BotSetup setup, Bots bots) {
        Optional<Line> there = join(generation, setup, bots);
        if (there.isPresent()) {
            there.get().bot().plugins(setup.plugins());
            return new Held(generation, setup.token(), there.get());
        }
        // Not under the lock: signing in takes seconds. Whoever has the bot already is refused.
        var line = new Line(connectAsHost(setup, bots), new HashSet<>(Set.of(generation)));
        synchronized (this) {
            lines.put(setup.token(), line);
        }
        return new Held(generation, setup.token(), line);
    }

    /** The bot's threads may outlive this generation, so they must not inherit its class loader. */
    private static Clone connectAsHost(BotSetup setup, Bots bots) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SharedClones.class.getClassLoader());
        try {
            return bots.connect(setup);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private synchronized Optional<Line> join(Owner generation, BotSetup setup, Bots bots) {
        return Optional.ofNullable(lines.get(setup.token()))
                // It may have been lost meanwhile.
                .filter(line -> bots.find(line.bot().self().id()).isPresent())
                .filter(line -> line.holders().add(generation));
    }

    private void leave(Owner generation, String token, Line line) {
        synchronized (this) {
            line.holders().remove(generation);
            if (!line.holders().isEmpty()) {
                return;
            }
            lines.remove(token, line);
        }
        line.bot().close();
    }

    private final class Held implements Clone {
        private final Owner generation;
        private final String token;
        private final Line line;
        private final AtomicBoolean closed = new AtomicBoolean();

        Held(Owner generation, String token, Line line) {
            this.generation = generation;
            this.token = token;
            this.line = line;
        }

        @Override
        public BotIdentity self() {
            return line.bot().self();
        }

        @Override
        public void plugins(Set<String> plugins) {
            line.bot().plugins(plugins);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leave(generation, token, line);
            }
        }
    }
}
