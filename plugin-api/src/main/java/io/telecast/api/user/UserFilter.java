package io.telecast.api.user;

import io.telecast.api.Stable;
import java.time.Instant;

/**
 * Which users of a bot are meant.
 *
 * @param seenSince only those seen at this time or later; {@link Instant#EPOCH} for any
 * @param reachable only those who have not blocked the bot, are not gone and are not banned
 * @since 1.0
 */
@Stable
public record UserFilter(long botId, Instant seenSince, boolean reachable) {

    /** Every user of a bot. */
    public static UserFilter all(long botId) {
        return new UserFilter(botId, Instant.EPOCH, false);
    }

    /** Every user whom a bot can write to. */
    public static UserFilter reachable(long botId) {
        return new UserFilter(botId, Instant.EPOCH, true);
    }

    public UserFilter since(Instant time) {
        return new UserFilter(botId, time, reachable);
    }
}
