package io.telecast.host.bot;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.config.BotConfig;
import io.telecast.host.telegram.Bot;
import java.util.function.LongConsumer;

/**
 * A bot that is signed in.
 *
 * @param raw the control plane as it is
 * @param messenger the same, paced; what everything that writes to people uses
 */
public record ConnectedBot(Bot raw, PacedMessenger messenger) {

    /**
     * Puts a pace before a bot.
     *
     * @param gone told of each user who cannot be reached any more
     */
    public static ConnectedBot of(Bot bot, BotConfig config, LongConsumer gone) {
        return new ConnectedBot(bot, new PacedMessenger(bot, new Pace(config, PaceClock.SYSTEM), gone));
    }

    public BotIdentity self() {
        return raw.self();
    }
}
