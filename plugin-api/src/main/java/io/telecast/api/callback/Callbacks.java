package io.telecast.api.callback;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import io.telecast.api.chat.Button;

/**
 * Buttons of the plugin; its names collide with nobody else's.
 *
 * <pre>{@code
 * context.callbacks().register("vote", press -> press.notice("You voted " + press.payload() + "."));
 * Keyboard choice = Keyboard.row(
 *         context.callbacks().button("Yes", "vote", "yes"), context.callbacks().button("No", "vote", "no"));
 * context.bot().send(4711, OutgoingMessage.text(Html.text("Another film?")).withKeyboard(choice));
 * }</pre>
 *
 * <p>Any thread may call. Buttons outlive restarts and upgrades: a press finds whichever version of the plugin then handles
 * its action.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Callbacks {

    /**
     * Handles the buttons of an action.
     *
     * @param action {@code [a-z0-9]{1,12}}
     * @throws IllegalStateException if this plugin handles it already
     */
    Registration register(String action, ButtonHandler handler);

    /**
     * A button for an action.
     *
     * @param payload comes back with the press; short, since id, action and payload share 62 bytes
     * @throws IllegalArgumentException if they are longer
     */
    Button.Callback button(String label, String action, String payload);
}
