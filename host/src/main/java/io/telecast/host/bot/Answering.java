package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.Owner;
import io.telecast.host.text.Texts;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs handlers so that one that fails costs its user an apology and nobody else anything. */
public final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Texts texts;

    public Answering(Texts texts) {
        this.texts = texts;
    }

    /** What a handler does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Runs a handler of a message.
     *
     * @param again looks for the handler once more, if it left before it began
     */
    void run(Owner owner, CommandCall call, Work work, Runnable again) {
        try {
            work.run();
        } catch (LeavingException left) {
            again.run();
        } catch (BotException.RecipientGone gone) {
            LOG.debug("User {} is gone before the answer of {}.", call.user().id(), owner);
        } catch (OverLimitException limit) {
            reply(call, texts.render(sentence(limit)));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failed(owner, e);
            reply(call, texts.render("command.failed"));
        }
    }

    /** As for a message, of a button. */
    void run(Owner owner, Press press, Work work, Runnable again) {
        try {
            work.run();
        } catch (LeavingException left) {
            again.run();
        } catch (OverLimitException limit) {
            press.alert(texts.plain(sentence(limit), Map.of()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failed(owner, e);
            press.alert(texts.plain("command.failed", Map.of()));
        }
    }

    /** Answers where nobody can be told if that fails. */
    void reply(CommandCall call, Html text) {
        try {
            call.reply(text);
        } catch (BotException.RecipientGone gone) {
            LOG.debug("User {} is gone before a reply.", call.user().id());
        } catch (BotException e) {
            LOG.info("A reply could not be sent: {}", e.getMessage());
        }
    }

    private static String sentence(OverLimitException limit) {
        return switch (limit.limit()) {
            case THREADS -> "feature.busy";
            case TIME -> "feature.slow";
        };
    }

    private static void failed(Owner owner, Throwable cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        LOG.error("A handler of {} failed.", owner, cause);
    }
}
