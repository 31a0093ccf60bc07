package io.telecast.verify;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Asks users to open a link now and then before files are delivered. */
public final class VerifyPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
