package io.telecast.api.start;

import io.telecast.api.command.CommandCall;

/**
 * Answers somebody who opened a start link. Runs on a virtual thread.
 *
 * @since 0.1
 */
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
