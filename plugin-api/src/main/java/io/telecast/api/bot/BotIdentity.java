package io.telecast.api.bot;

import io.telecast.api.Stable;

/**
 * Who a bot is.
 *
 * @param id Telegram's user id of the bot
 * @param username without {@code @}; names its share links, {@code t.me/<username>}
 * @since 1.0
 */
@Stable
public record BotIdentity(long id, String username, String name) {}
