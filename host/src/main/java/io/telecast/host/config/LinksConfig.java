package io.telecast.host.config;

import java.time.Duration;

/**
 * What links to files are like.
 *
 * @param expiry zero for never
 */
public record LinksConfig(
        @Key(
                name = "links.expiry",
                initial = "0",
                max = "36500d",
                help = "How long download and player links work, such as 7d; 0 for ever.")
        Duration expiry,

        @Key(
                name = "links.protect-content",
                initial = "false",
                help =
                        "Whether Telegram shall keep users from forwarding and saving the files that the bot sends them.")
        boolean protectContent) {}
