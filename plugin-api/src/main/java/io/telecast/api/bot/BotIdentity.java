package io.telecast.api.bot;

/**
 * Who a bot is.
 *
 * @param id Telegram's user id of the bot
 * @param username without {@code @}; names its share links, {@code t.me/<username>}
 * @since 0.1
 */
public record BotIdentity(long id, String username, String name) {}
