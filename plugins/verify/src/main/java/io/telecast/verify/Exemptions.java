package io.telecast.verify;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.user.Users;

/** Who need not verify. */
final class Exemptions {

    private final Users users;
    private final LiveSettings<VerifySettings> settings;

    Exemptions(Users users, LiveSettings<VerifySettings> settings) {
        this.users = users;
        this.settings = settings;
    }

    /** Whether nobody has to verify here, or not this user. */
    boolean holds(long botId, long userId) {
        VerifySettings now = settings.get(botId);
        return !now.ask() || now.exempt().contains(Long.toString(userId)) || users.isAdmin(botId, userId);
    }
}
