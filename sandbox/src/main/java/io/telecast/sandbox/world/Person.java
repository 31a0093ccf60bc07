package io.telecast.sandbox.world;

import io.telecast.api.chat.User;

/**
 * A human.
 *
 * @param admin one whom the sandbox proposes as administrator of the host
 * @param deactivated the account is deleted
 */
public record Person(
        long id,
        String firstName,
        String lastName,
        String username,
        String language,
        boolean admin,
        boolean deactivated) {

    public User user() {
        return new User(id, firstName, lastName, username, language, false);
    }

    Person deactivate() {
        return new Person(id, "Deleted Account", "", "", "", admin, true);
    }
}
