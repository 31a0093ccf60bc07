package io.telecast.host;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.bot.UpdateDispatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what to do when Telegram has ended the main bot, in the log and where it is asked whether the host is ready: without
 * the bot nobody else can be told. Any thread may call.
 */
final class LostMainBot implements UpdateDispatcher.Lost {

    private static final Logger LOG = LoggerFactory.getLogger(LostMainBot.class);

    private final BotIdentity bot;
    private volatile Optional<String> problem = Optional.empty();

    LostMainBot(BotIdentity bot) {
        this.bot = bot;
    }

    @Override
    public void lost(boolean revoked) {
        String sentence = revoked
                ? "The token of @" + bot.username()
                        + " is no longer valid, so the bot answers nobody. Ask @BotFather for"
                        + " the present one, set telegram.bot-token to it and start Telecast again. Links go on working"
                        + " meanwhile."
                : "Telegram has ended the bot @" + bot.username() + ", so it answers nobody. Start Telecast again.";
        problem = Optional.of(sentence);
        LOG.error("{}", sentence);
    }

    /** What keeps the host from serving: this, and what others miss. */
    Supplier<List<String>> and(Supplier<List<String>> others) {
        return () -> Stream.concat(problem.stream(), others.get().stream()).toList();
    }
}
