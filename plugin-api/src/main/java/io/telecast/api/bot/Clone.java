package io.telecast.api.bot;

import io.telecast.api.Registration;
import java.util.Set;

/**
 * A bot that was connected beside the main bot. Closing it ends its updates and its sign-in in this process; its users,
 * settings and files stay.
 *
 * @since 0.1
 */
public interface Clone extends Registration {

    BotIdentity self();

    /** Changes which plugins serve it, at once. */
    void plugins(Set<String> plugins);
}
