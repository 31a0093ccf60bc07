package io.telecast.sandbox.telegram;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.BotInbox;
import io.telecast.sandbox.world.BotReading;
import io.telecast.sandbox.world.BotWriting;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The small Telegram, open. */
public final class SandboxTelegram implements Telegram {

    private final World world;
    private final Presses presses;
    private final Presence presence;
    private final Faults faults;
    private final List<AutoCloseable> last;
    private final Map<Long, SandboxBot> bots = new ConcurrentHashMap<>();
    private final Set<SandboxWorker> workers = ConcurrentHashMap.newKeySet();

    /** @param last what to close after the bots and workers, in this order */
    public SandboxTelegram(World world, Presses presses, Presence presence, Faults faults, List<AutoCloseable> last) {
        this.world = world;
        this.presses = presses;
        this.presence = presence;
        this.faults = faults;
        this.last = last;
    }

    @Override
    public Bot connect(BotToken token) {
        long id = token.botId();
        var reading = new BotReading(world, id);
        var line = new Line(token, reading, faults);
        var identity = line.call(() -> reading.signIn(token));
        var inbox = new BotInbox(world, presses, id);
        var bot = new SandboxBot(
                identity,
                line,
                new BotWriting(world, id),
                reading,
                inbox,
                new UpdatePump(inbox, faults, token),
                () -> leave(id));
        if (!presence.enter(id)) {
            throw new BotException.BadRequest(
                    "Bot " + id + " is connected already, and two would take each other's updates. Close the first.");
        }
        bots.put(id, bot);
        return bot;
    }

    private void leave(long bot) {
        if (bots.remove(bot) != null) {
            presence.leave(bot);
        }
    }

    @Override
    public MediaWorker openWorker(BotToken token) {
        var worker = new SandboxWorker(world, faults, token, workers::remove);
        workers.add(worker);
        return worker;
    }

    @Override
    public void close() {
        List.copyOf(bots.values()).forEach(SandboxBot::close);
        List.copyOf(workers).forEach(SandboxWorker::close);
        Closing.all(last);
    }
}
