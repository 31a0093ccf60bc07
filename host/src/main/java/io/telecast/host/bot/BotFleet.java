package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.Messenger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The bots that answer users: the main bot first, then its clones as they come and go. Safe to use from any thread. */
public final class BotFleet {

    private final ConnectedBot main;
    private final List<ConnectedBot> bots = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public BotFleet(ConnectedBot main) {
        this.main = main;
        bots.add(main);
    }

    /** Adds a clone. */
    public Registration add(ConnectedBot clone) {
        bots.add(clone);
        changed();
        return () -> {
            bots.remove(clone);
            changed();
        };
    }

    /** Calls a listener whenever a bot comes, goes or gets other plugins. */
    Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    public Messenger main() {
        return main.messenger();
    }

    public ConnectedBot mainBot() {
        return main;
    }

    public Optional<Messenger> find(long botId) {
        return connected(botId).map(ConnectedBot::messenger);
    }

    public Optional<ConnectedBot> connected(long botId) {
        return bots.stream().filter(bot -> bot.self().id() == botId).findFirst();
    }

    public List<Messenger> all() {
        return bots.stream().<Messenger>map(ConnectedBot::messenger).toList();
    }

    public List<ConnectedBot> connected() {
        return List.copyOf(bots);
    }
}
