package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.api.bot.Messenger;
import io.telecast.api.event.Event;
import io.telecast.host.event.EventBus;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Connects bots beside the main bot. Each has a pace and a queue of updates of its own. Safe to use from any thread. */
public final class Clones implements Bots {

    private final Telegram telegram;
    private final CloneRegister register;
    private final StorageAccess storage;
    private final Function<Bot, ConnectedBot> pacing;
    private final Conversation conversation;
    private final EventBus events;
    private final InstantSource clock;
    private final LongPredicate worker;
    // guarded by itself: bots that are being connected
    private final Set<Long> taken = new HashSet<>();
    // guarded by itself: who waits for the doors to open
    private final List<RunningClone> waiting = new ArrayList<>();
    private boolean open;

    /**
     * Puts the parts together.
     *
     * @param worker whether a bot only reads files: then it cannot answer users as well
     * @param pacing puts a pace before a bot
     */
    public Clones(
            Telegram telegram,
            CloneRegister register,
            StorageAccess storage,
            LongPredicate worker,
            Function<Bot, ConnectedBot> pacing,
            Conversation conversation,
            EventBus events,
            InstantSource clock) {
        this.telegram = telegram;
        this.register = register;
        this.storage = storage;
        this.worker = worker;
        this.pacing = pacing;
        this.conversation = conversation;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Messenger main() {
        return register.fleet().main();
    }

    @Override
    public Optional<Messenger> find(long botId) {
        return register.fleet().find(botId);
    }

    @Override
    public List<Messenger> all() {
        return register.fleet().all();
    }

    @Override
    public Clone connect(BotSetup setup) {
        if (!BotToken.looksRight(setup.token())) {
            throw new BotException.BadRequest(
                    "That is no bot token. One looks like 123456789:AAE…, as @BotFather gives it.");
        }
        var token = new BotToken(setup.token());
        take(token.botId());
        try {
            return signIn(token, setup);
        } finally {
            synchronized (taken) {
                taken.remove(token.botId());
            }
        }
    }

    private void take(long botId) {
        synchronized (taken) {
            if (register.fleet().connected(botId).isPresent() || worker.test(botId) || !taken.add(botId)) {
                throw new IllegalStateException("The bot " + botId + " is connected already.");
            }
        }
    }

    private Clone signIn(BotToken token, BotSetup setup) {
        Bot bot = telegram.connect(token);
        try {
            ConnectedBot connected = pacing.apply(bot);
            storage.require(connected);
            return admit(connected, setup);
        } catch (RuntimeException | Error e) {
            bot.close();
            throw e;
        }
    }

    private Clone admit(ConnectedBot bot, BotSetup setup) {
        var losing = new Losing();
        var dispatcher = new UpdateDispatcher(update -> conversation.handle(bot, update), losing);
        var clone = new RunningClone(bot, dispatcher, register, setup);
        losing.clone = Optional.of(clone);
        synchronized (waiting) {
            if (!open) {
                waiting.add(clone);
                return clone;
            }
        }
        clone.listen();
        return clone;
    }

    /** Lets the clones hear what people say: before this, plugins that should answer may not have started. */
    public void open() {
        List<RunningClone> all;
        synchronized (waiting) {
            open = true;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(RunningClone::listen);
    }

    private final class Losing implements UpdateDispatcher.Lost {
        private volatile Optional<RunningClone> clone = Optional.empty();

        @Override
        public void lost(boolean revoked) {
            clone.ifPresent(gone -> Thread.ofVirtual().name("lost-bot").start(() -> {
                gone.close();
                events.publish(new Event.BotLost(clock.instant(), gone.self().id(), revoked));
            }));
        }
    }
}
