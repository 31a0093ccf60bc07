package io.telecast.api.start;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;
import io.telecast.api.command.CommandCall;

/**
 * Answers somebody who opened a start link. Runs on a thread of the plugin's own and may block, for up to 2 minutes; messages of one chat
 * come one after another.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface StartHandler {

    /**
     * Does what the link promises.
     *
     * @param payload what stands behind the prefix; anybody can write such a link, so check it
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(CommandCall call, String payload) throws Exception;
}
