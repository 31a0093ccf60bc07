package io.telecast.api.callback;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Answers a button. Runs on a thread of the plugin's own and may block, for up to 2 minutes; presses in one chat and messages there come
 * one after another.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface ButtonHandler {

    /**
     * Does what was asked for.
     *
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(ButtonPress press) throws Exception;
}
