package io.telecast.clone;

import io.telecast.api.bot.BotIdentity;
import java.util.Optional;

/** How an attempt to connect a bot ended. */
sealed interface Outcome {

    record Connected(BotIdentity self) implements Outcome {}

    /** Telegram does not know the token. */
    record Unknown() implements Outcome {}

    /**
     * It cannot keep files.
     *
     * @param reason what the operator has to do
     * @param self the bot, where Telegram told
     */
    record NoStorage(String reason, Optional<BotIdentity> self) implements Outcome {}

    /** Something else of this server runs as this bot. */
    record Taken() implements Outcome {}

    /** It may go better later. */
    record Failed(String reason) implements Outcome {}

    /** By now nobody wants it to run. */
    record Unwanted() implements Outcome {}
}
