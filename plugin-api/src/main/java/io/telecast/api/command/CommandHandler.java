package io.telecast.api.command;

/**
 * Answers a command. Runs on a virtual thread; messages of one chat come one after another.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Does what was asked for.
     *
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(CommandCall call) throws Exception;
}
