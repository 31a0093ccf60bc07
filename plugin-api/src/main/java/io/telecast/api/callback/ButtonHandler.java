package io.telecast.api.callback;

/**
 * Answers a button. Runs on a virtual thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ButtonHandler {

    /**
     * Does what was asked for.
     *
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(ButtonPress press) throws Exception;
}
