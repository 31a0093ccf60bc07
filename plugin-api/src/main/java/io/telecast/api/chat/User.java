package io.telecast.api.chat;

import io.telecast.api.Stable;

/**
 * A person or a bot. Text fields are empty where Telegram tells nothing.
 *
 * @param id Telegram's user id, above 0
 * @param username without {@code @}
 * @param language IETF tag of the user's app, such as {@code en} or {@code pt-br}
 * @since 1.0
 */
@Stable
public record User(long id, String firstName, String lastName, String username, String language, boolean bot) {

    /** First and last name. */
    public String displayName() {
        return (firstName + " " + lastName).strip();
    }
}
