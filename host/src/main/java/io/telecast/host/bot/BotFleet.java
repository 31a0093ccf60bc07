package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.api.bot.Messenger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The bots that answer users: the main bot first, then its clones as they come and go. Safe to use from any thread. */
public final class BotFleet implements Bots {

    private final ConnectedBot main;
    private final List<ConnectedBot> bots = new CopyOnWriteArrayList<>();

    public BotFleet(ConnectedBot main) {
        this.main = main;
        bots.add(main);
    }

    /** Adds a clone. */
    public Registration add(ConnectedBot clone) {
        bots.add(clone);
        return () -> bots.remove(clone);
    }

    @Override
    public Messenger main() {
        return main.messenger();
    }

    public ConnectedBot mainBot() {
        return main;
    }

    @Override
    public Optional<Messenger> find(long botId) {
        return connected(botId).map(ConnectedBot::messenger);
    }

    public Optional<ConnectedBot> connected(long botId) {
        return bots.stream().filter(bot -> bot.self().id() == botId).findFirst();
    }

    @Override
    public List<Messenger> all() {
        return bots.stream().<Messenger>map(ConnectedBot::messenger).toList();
    }

    public List<ConnectedBot> connected() {
        return List.copyOf(bots);
    }

    @Override
    public Clone connect(BotSetup setup) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
