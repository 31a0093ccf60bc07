package io.telecast.shortener;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Puts links through the shortener that a user or the operator has chosen. */
public final class ShortenerPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
