package io.telecast.autodelete;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Deletes delivered files after a while. */
public final class AutodeletePlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {}
}
