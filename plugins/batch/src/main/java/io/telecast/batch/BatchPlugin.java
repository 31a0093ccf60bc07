package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** One link for many messages of a channel. */
public final class BatchPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
