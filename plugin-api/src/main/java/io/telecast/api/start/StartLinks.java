package io.telecast.api.start;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.command.CommandCall;

/**
 * Start links of the form {@code <prefix>-<payload>}.
 *
 * @since 0.1
 */
public interface StartLinks {

    /**
     * Handles the links of a prefix.
     *
     * @param prefix {@code [a-z]{1,8}}
     * @throws IllegalStateException if the prefix is taken
     */
    Registration register(String prefix, StartHandler handler);

    /**
     * Does what a start link with this payload would do, for who called: a share link is opened, a plugin's payload goes to
     * its handler. A link that opens nothing is answered by the host.
     */
    void open(CommandCall call, String startPayload) throws Exception;

    /** The same for who pressed a button. */
    void open(ButtonPress press, String startPayload) throws Exception;

    /**
     * The address that opens a bot with this payload.
     *
     * @param payload of {@code A-Z a-z 0-9 _ -}; with the prefix at most 64 characters
     */
    String link(BotIdentity bot, String prefix, String payload);
}
