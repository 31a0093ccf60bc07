package io.telecast.host.bot;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.telegram.Bot;

/**
 * A bot that is signed in.
 *
 * @param raw the control plane as it is
 * @param messenger the same, paced; what everything that writes to people uses
 */
public record ConnectedBot(Bot raw, PacedMessenger messenger) {

    public static ConnectedBot of(Bot bot) {
        return new ConnectedBot(bot, new PacedMessenger(bot));
    }

    public BotIdentity self() {
        return raw.self();
    }
}
