package io.telecast.host;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.bot.UpdateDispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what to do when Telegram has ended the main bot: without it nobody else can be told. */
record LostMainBot(BotIdentity bot) implements UpdateDispatcher.Lost {

    private static final Logger LOG = LoggerFactory.getLogger(LostMainBot.class);

    @Override
    public void lost(boolean revoked) {
        if (revoked) {
            LOG.error(
                    "The token of @{} is no longer valid, so the bot answers nobody. Ask @BotFather for the present one, "
                            + "set telegram.bot-token to it and start Telecast again. Links go on working meanwhile.",
                    bot.username());
        } else {
            LOG.error("Telegram has ended the bot @{}, so it answers nobody. Start Telecast again.", bot.username());
        }
    }
}
