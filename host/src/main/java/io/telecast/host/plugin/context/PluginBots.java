package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.api.bot.Messenger;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bots as one plugin sees them. */
final class PluginBots implements Bots {

    private final PluginScope scope;
    private final SharedClones clones;
    private final Bots bots;

    PluginBots(PluginScope scope, SharedClones clones, Bots bots) {
        this.scope = scope;
        this.clones = clones;
        this.bots = bots;
    }

    @Override
    public Messenger main() {
        return guarded(bots.main());
    }

    @Override
    public Optional<Messenger> find(long botId) {
        scope.check();
        return bots.find(botId).map(this::guarded);
    }

    @Override
    public List<Messenger> all() {
        scope.check();
        return bots.all().stream().map(this::guarded).toList();
    }

    private Messenger guarded(Messenger messenger) {
        scope.check();
        return new PluginMessenger(scope, messenger);
    }

    @Override
    public Clone connect(BotSetup setup) {
        var connected = new ArrayList<Clone>(1);
        Registration owned = scope.own(Bound.BOTS, () -> {
            connected.add(clones.connect(scope.owner(), setup, bots));
            return connected.getFirst();
        });
        return new PluginClone(connected.getFirst(), owned);
    }
}
