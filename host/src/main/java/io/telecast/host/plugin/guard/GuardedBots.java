package io.telecast.host.plugin.guard;

import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.api.bot.Messenger;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.util.List;
import java.util.Optional;

/** Bots. Everybody may know which there are. */
record GuardedBots(Bots bots, Guard guard, Callers callers) implements Bots {

    @Override
    public Messenger main() {
        return callers.bot(bots.main());
    }

    @Override
    public Optional<Messenger> find(long botId) {
        return bots.find(botId).map(callers::bot);
    }

    @Override
    public List<Messenger> all() {
        return bots.all().stream().map(callers::bot).toList();
    }

    @Override
    public Clone connect(BotSetup setup) {
        guard.require(Capability.CLONES);
        return bots.connect(setup);
    }
}
