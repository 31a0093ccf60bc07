package io.telecast.api.start;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.command.CommandCall;

/**
 * Start links of the form {@code <prefix>-<payload>}.
 *
 * <pre>{@code
 * context.startLinks().register("hi", (call, payload) -> call.reply(Html.text("You come from " + payload)));
 * String address = context.startLinks().link(context.bot().self(), "hi", "poster"); // t.me/<bot>?start=hi-poster
 * }</pre>
 *
 * <p>Any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface StartLinks {

    /**
     * Handles the links of a prefix. If several plugins have a prefix, the one that comes first in the operator's order
     * handles it, and the operator is told.
     *
     * @param prefix {@code [a-z]{1,8}}
     * @throws IllegalStateException if the host has the prefix, or this plugin already
     */
    Registration register(String prefix, StartHandler handler);

    /**
     * Does what a start link with this payload would do, for who called: a share link is opened, a plugin's payload goes to
     * its handler. A link that opens nothing is answered by the host.
     */
    void open(CommandCall call, String startPayload);

    /** The same for who pressed a button. */
    void open(ButtonPress press, String startPayload);

    /**
     * The address that opens a bot with this payload.
     *
     * @param payload of {@code A-Z a-z 0-9 _ -}; with the prefix at most 64 characters
     */
    String link(BotIdentity bot, String prefix, String payload);
}
