package io.telecast.host.users;

import java.time.Instant;

/**
 * A user who may not use a bot.
 *
 * @param reason plain text, may be empty
 * @param by the administrator's user id
 */
public record BanRecord(long botId, long userId, String reason, long by, Instant at) {}
