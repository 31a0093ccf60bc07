package io.telecast.host.config;

/** How fast each bot sends. */
public record BotConfig(
        @Key(
                name = "bot.messages-per-second",
                initial = "30",
                min = "1",
                max = "1000",
                help =
                        "The most messages that one bot sends in a second. Telegram allows 30; up to 1000 to bots that pay for it.")
        int messagesPerSecond,

        @Key(
                name = "bot.messages-per-second-per-chat",
                initial = "1",
                min = "1",
                max = "1000",
                help = "The same for one chat, over five seconds: short bursts pass at once.")
        int messagesPerSecondPerChat) {

    /** What Telegram grants to every bot. */
    public static final BotConfig DEFAULT = new BotConfig(30, 1);
}
