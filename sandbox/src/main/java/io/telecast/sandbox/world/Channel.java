package io.telecast.sandbox.world;

import io.telecast.api.chat.Chat;

/**
 * A channel; its members are kept by {@link Directory}.
 *
 * @param username empty for a private one
 * @param storage whether it is the one that the host stores files in
 */
public record Channel(long id, String title, String username, boolean storage) {

    public Chat chat() {
        return new Chat(id, Chat.Kind.CHANNEL, title, username);
    }
}
