package io.telecast.api.bot;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import java.util.Set;

/**
 * A bot that was connected beside the main bot. Closing it ends its updates and its sign-in in this process; its users,
 * settings and files stay.
 *
 * <p>Any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Clone extends Registration {

    /** Who it is. */
    BotIdentity self();

    /** Changes which plugins serve it, at once. */
    void plugins(Set<String> plugins);
}
