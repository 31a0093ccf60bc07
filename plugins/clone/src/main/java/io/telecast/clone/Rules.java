package io.telecast.clone;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.user.Users;
import java.util.Optional;

/** Who may make clones, and who may change which. */
final class Rules {

    private final Clones clones;
    private final Users users;
    private final LiveSettings<CloneSettings> settings;
    private final long mainBot;

    Rules(Clones clones, Users users, LiveSettings<CloneSettings> settings, long mainBot) {
        this.clones = clones;
        this.users = users;
        this.settings = settings;
        this.mainBot = mainBot;
    }

    boolean isMain(long botId) {
        return botId == mainBot;
    }

    /** Whether somebody is one of the operator's administrators; owners of clones are not. */
    boolean isOperator(long userId) {
        return users.isAdmin(mainBot, userId);
    }

    boolean mayChange(CloneRecord clone, long userId) {
        return clone.ownerId() == userId || isOperator(userId);
    }

    /** Why a user may make no clone now, as the key of a text. */
    Optional<String> refusal(long userId) {
        CloneSettings now = settings.get();
        if (now.whoMayClone() == Who.ADMINS && !isOperator(userId)) {
            return Optional.of("admins_only");
        }
        if (clones.count(userId) >= now.perUser()) {
            return Optional.of("limit.user");
        }
        return clones.count() >= now.total() ? Optional.of("limit.total") : Optional.empty();
    }

    /** The most clones of one user. */
    int perUser() {
        return settings.get().perUser();
    }
}
