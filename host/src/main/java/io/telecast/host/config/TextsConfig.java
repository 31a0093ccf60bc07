package io.telecast.host.config;

/** The operator's own wording of what the bot says. */
public record TextsConfig(
        @Key(
                name = "texts.*",
                help = "Texts of the bot that replace the built-in ones: texts.<key>, in Telegram's HTML.")
        FreeForm overrides) {}
