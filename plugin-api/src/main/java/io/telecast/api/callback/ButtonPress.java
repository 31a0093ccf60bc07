package io.telecast.api.callback;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;

/**
 * Somebody pressed a button.
 *
 * <p>Belongs to the call of the handler; any thread may use it until then.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface ButtonPress {

    /** The bot whose message it is. */
    Messenger bot();

    /** Who pressed. */
    User user();

    /** Whether {@link #user} is an administrator of this bot. */
    boolean byAdmin();

    /** The message that carries the button. */
    MessageRef message();

    /** What {@link Callbacks#button} was given. Users can forge it: check that they may. */
    String payload();

    /** Ends the button's waiting state with a short notice at the top; at most 200 characters. Otherwise the host does, silently. */
    void notice(String text);

    /** Like {@link #notice}, in a dialog that the user has to close. */
    void alert(String text);
}
