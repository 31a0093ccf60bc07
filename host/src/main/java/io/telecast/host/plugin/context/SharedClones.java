package io.telecast.host.plugin.context;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import java.util.HashMap;
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

    /** A bot and how many want it. */
    private static final class Line {
        private final Clone clone;
        private int holders = 1;

        Line(Clone clone) {
            this.clone = clone;
        }
    }

    /** Connects a bot, or joins the generation that has. */
    Clone connect(BotSetup setup, Bots bots) {
        Optional<Line> there = join(setup, bots);
        if (there.isPresent()) {
            there.get().clone.plugins(setup.plugins());
            return new Held(setup.token(), there.get());
        }
        var line = new Line(bots.connect(setup)); // not under the lock: signing in takes seconds
        synchronized (this) {
            lines.put(setup.token(), line);
        }
        return new Held(setup.token(), line);
    }

    private synchronized Optional<Line> join(BotSetup setup, Bots bots) {
        Optional<Line> there = Optional.ofNullable(lines.get(setup.token()))
                // It may have been lost meanwhile.
                .filter(line -> bots.find(line.clone.self().id()).isPresent());
        there.ifPresent(line -> line.holders++);
        return there;
    }

    private void leave(String token, Line line) {
        synchronized (this) {
            line.holders--;
            if (line.holders > 0) {
                return;
            }
            lines.remove(token, line);
        }
        line.clone.close();
    }

    private final class Held implements Clone {
        private final String token;
        private final Line line;
        private final AtomicBoolean closed = new AtomicBoolean();

        Held(String token, Line line) {
            this.token = token;
            this.line = line;
        }

        @Override
        public BotIdentity self() {
            return line.clone.self();
        }

        @Override
        public void plugins(Set<String> plugins) {
            line.clone.plugins(plugins);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leave(token, line);
            }
        }
    }
}
