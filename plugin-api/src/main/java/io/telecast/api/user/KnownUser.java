package io.telecast.api.user;

import io.telecast.api.Stable;
import java.time.Instant;

/**
 * Somebody who has talked to a bot.
 *
 * @param lastName may be empty
 * @param username without {@code @}; may be empty
 * @param language such as {@code en}; may be empty
 * @param lastSeen to the minute
 * @param reachable false once the user has blocked the bot or deleted the account
 * @since 1.0
 */
@Stable
public record KnownUser(
        long botId,
        long id,
        String firstName,
        String lastName,
        String username,
        String language,
        Instant firstSeen,
        Instant lastSeen,
        boolean reachable) {}
