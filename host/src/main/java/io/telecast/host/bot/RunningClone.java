package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Clone;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clone that is signed in. Safe to use from any thread. */
final class RunningClone implements Clone {

    private static final Logger LOG = LoggerFactory.getLogger(RunningClone.class);

    private final ConnectedBot bot;
    private final UpdateDispatcher dispatcher;
    private final CloneRegister register;
    private final Registration entry;
    private final AtomicBoolean closed = new AtomicBoolean();

    RunningClone(ConnectedBot bot, UpdateDispatcher dispatcher, CloneRegister register, BotSetup setup) {
        this.bot = bot;
        this.dispatcher = dispatcher;
        this.register = register;
        this.entry = register.enter(bot, setup);
    }

    /** Begins to hear what people say, unless it was closed meanwhile. */
    void listen() {
        if (closed.get()) {
            return;
        }
        try {
            bot.raw().start(dispatcher);
        } catch (BotException e) {
            LOG.info("@{} hears nothing: {}", self().username(), e.getMessage());
        }
    }

    @Override
    public BotIdentity self() {
        return bot.self();
    }

    @Override
    public void plugins(Set<String> plugins) {
        register.plugins(self().id(), plugins);
    }

    /** Handlers under way get a moment with the bot still connected. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            dispatcher.close();
            bot.raw().close();
        } finally {
            entry.close(); // last: until then nobody may connect it again
        }
    }
}
