package io.telecast.api.callback;

import io.telecast.api.Registration;
import io.telecast.api.chat.Button;

/**
 * Buttons of the plugin; its names collide with nobody else's.
 *
 * @since 0.1
 */
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
