package io.telecast.api.command;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Answers a command. Runs on a thread of the plugin's own and may block, for up to 2 minutes; messages of one chat come one after
 * another.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface CommandHandler {

    /**
     * Does what was asked for.
     *
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(CommandCall call) throws Exception;
}
