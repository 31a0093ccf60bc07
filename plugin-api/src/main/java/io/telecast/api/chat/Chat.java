package io.telecast.api.chat;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * A conversation that a bot takes part in.
 *
 * @param id as bots know it: the user's id for a private chat, below −1000000000000 for a channel or supergroup
 * @param username without {@code @}, empty where the chat is private
 * @since 1.0
 */
@Stable
public record Chat(long id, Kind kind, String title, String username) {

    /** Kinds of conversations. */
    @Growing
    public enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }
}
