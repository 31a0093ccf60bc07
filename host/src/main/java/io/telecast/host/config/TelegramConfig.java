package io.telecast.host.config;

import java.util.List;

/**
 * The bot and its channels.
 *
 * @param logChannel 0 for none
 */
public record TelegramConfig(
        @Key(
                name = "telegram.backend",
                initial = "tdlib",
                help =
                        "How Telegram is reached: tdlib for Telegram itself, sandbox for a small Telegram in this process.")
        String backend,

        @Key(
                name = "telegram.bot-token",
                required = true,
                pattern = BOT_TOKEN,
                form = BOT_TOKEN_FORM,
                help =
                        "The bot's token. Talk to @BotFather on Telegram, send /newbot, and copy the token that it answers.")
        Secret botToken,

        @Key(
                name = "telegram.worker-tokens",
                pattern = BOT_TOKEN,
                form = BOT_TOKEN_FORM,
                help = "Tokens of further bots that only fetch file parts, for more speed. "
                        + "Each must be an administrator of the storage channel.")
        List<Secret> workerTokens,

        @Key(
                name = "telegram.storage-channel",
                required = true,
                max = "-1",
                pattern = CHANNEL,
                form = CHANNEL_FORM,
                help = "The id of the private channel where files are kept, such as -1001234567890. "
                        + "Create a channel, make the bot its administrator, and forward one of its posts "
                        + "to a bot that tells ids.")
        long storageChannel,

        @Key(
                name = "telegram.log-channel",
                initial = "0",
                max = "0",
                pattern = "0|" + CHANNEL,
                form = CHANNEL_FORM + ", or 0",
                help = "The id of a channel for announcements to operators; 0 for none.")
        long logChannel) {

    /** What a bot token looks like, as a regular expression. */
    public static final String BOT_TOKEN = "[1-9][0-9]{0,17}:[A-Za-z0-9_-]{20,64}";

    static final String BOT_TOKEN_FORM = "a bot token such as 123456789:AAE… as @BotFather gives it";

    /** What the id of a channel looks like, as a regular expression. */
    public static final String CHANNEL = "-100[0-9]{1,13}";

    static final String CHANNEL_FORM = "the id of a channel, which starts with -100, such as -1001234567890";

    public TelegramConfig {
        workerTokens = List.copyOf(workerTokens);
    }
}
