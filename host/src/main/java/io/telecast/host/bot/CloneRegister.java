package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotSetup;
import io.telecast.host.users.PluginReach;
import io.telecast.host.users.Roles;
import java.util.Set;

/** Where it is written down which clones there are, whose they are and what serves them. Safe to use from any thread. */
public final class CloneRegister {

    private final BotFleet fleet;
    private final Roles roles;
    private final PluginReach reach;

    public CloneRegister(BotFleet fleet, Roles roles, PluginReach reach) {
        this.fleet = fleet;
        this.roles = roles;
        this.reach = reach;
    }

    BotFleet fleet() {
        return fleet;
    }

    /** Adds a clone, until taken back. */
    Registration enter(ConnectedBot clone, BotSetup setup) {
        long id = clone.self().id();
        reach.set(id, setup.plugins());
        Registration owner = roles.own(id, setup.ownerId());
        Registration member = fleet.add(clone);
        return () -> {
            member.close();
            owner.close();
        };
    }

    /** Changes which plugins serve a clone. */
    void plugins(long botId, Set<String> plugins) {
        reach.set(botId, plugins);
        fleet.changed();
    }
}
