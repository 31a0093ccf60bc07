package io.telecast.broadcast;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Sends a message to every user of a bot. */
public final class BroadcastPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
