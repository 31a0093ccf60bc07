package io.telecast.host.users;

import io.telecast.api.chat.User;
import io.telecast.api.user.KnownUser;
import java.time.Instant;

/**
 * A user of one bot.
 *
 * @param reachable false once the user has blocked the bot or is gone
 */
public record UserRecord(
        long botId,
        long id,
        String firstName,
        String lastName,
        String username,
        String language,
        Instant firstSeen,
        Instant lastSeen,
        boolean reachable) {

    static String key(long botId, long userId) {
        return botId + ":" + userId;
    }

    static UserRecord fresh(long botId, User user, Instant now) {
        return new UserRecord(
                botId, user.id(), user.firstName(), user.lastName(), user.username(), user.language(), now, now, true);
    }

    UserRecord seen(User user, Instant now) {
        return new UserRecord(
                botId, id, user.firstName(), user.lastName(), user.username(), user.language(), firstSeen, now, true);
    }

    UserRecord withReachable(boolean now) {
        return new UserRecord(botId, id, firstName, lastName, username, language, firstSeen, lastSeen, now);
    }

    KnownUser known() {
        return new KnownUser(botId, id, firstName, lastName, username, language, firstSeen, lastSeen, reachable);
    }

    public String displayName() {
        return (firstName + " " + lastName).strip();
    }
}
