package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Clone;
import java.util.Set;

/** A clone that its plugin's scope owns. */
record PluginClone(Clone running, Registration owned) implements Clone {

    @Override
    public BotIdentity self() {
        return running.self();
    }

    @Override
    public void plugins(Set<String> plugins) {
        running.plugins(plugins);
    }

    @Override
    public void close() {
        owned.close();
    }
}
