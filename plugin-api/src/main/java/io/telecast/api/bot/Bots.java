package io.telecast.api.bot;

import java.util.List;
import java.util.Optional;

/**
 * The bots that answer users.
 *
 * @since 0.1
 */
public interface Bots {

    /** The main bot. */
    Messenger main();

    /** The bot with this id, if it is connected. */
    Optional<Messenger> find(long botId);

    /** All that are connected, the main bot first. */
    List<Messenger> all();
}
