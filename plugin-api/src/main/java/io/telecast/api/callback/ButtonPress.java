package io.telecast.api.callback;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;

/**
 * Somebody pressed a button.
 *
 * @since 0.1
 */
public interface ButtonPress {

    Messenger bot();

    User user();

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
