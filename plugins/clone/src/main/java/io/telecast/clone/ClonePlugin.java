package io.telecast.clone;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Lets users run bots of their own. */
public final class ClonePlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
