package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Sends copies of one message and says what became of each. */
final class Copier {

    private final Messenger bot;
    private final Plan plan;
    private final InstantSource clock;
    private Keyboard links = Keyboard.NONE;

    Copier(Messenger bot, Plan plan, InstantSource clock) {
        this.bot = bot;
        this.plan = plan;
        this.clock = clock;
    }

    /** Reads the message; answers whether it is still there. */
    boolean readSource() {
        MessageRef source = plan.source();
        Optional<Message> found = Optional.ofNullable(
                bot.messages(source.chatId(), List.of(source.messageId())).get(source.messageId()));
        found.ifPresent(message -> links = linksOf(message.keyboard()));
        return found.isPresent();
    }

    /** Other buttons would call back to whoever made them. */
    private static Keyboard linksOf(Keyboard keyboard) {
        return new Keyboard(keyboard.rows().stream()
                .map(row -> row.stream().filter(Button.Url.class::isInstance).toList())
                .toList());
    }

    /**
     * Sends one copy.
     *
     * @throws BotException if that says nothing about the user: a flood, a lost connection, an interruption
     */
    Receipt copyTo(long user) {
        CopyRequest request = CopyRequest.of(plan.source(), user).withKeyboard(links);
        try {
            Message copy = bot.impatient().copy(plan.options().silent() ? request.silently() : request);
            return Receipt.sent(user, copy.ref().messageId(), clock.instant());
        } catch (BotException.RecipientGone e) {
            Outcome outcome = switch (e.reason()) {
                case BLOCKED -> Outcome.BLOCKED;
                case DEACTIVATED -> Outcome.DELETED;
                default -> Outcome.FAILED;
            };
            return Receipt.unsent(user, outcome, e.getMessage(), clock.instant());
        } catch (BotException.NotFound | BotException.Forbidden | BotException.BadRequest e) {
            return Receipt.unsent(user, Outcome.FAILED, e.getMessage(), clock.instant());
        }
    }

    /** Pins a copy; that it cannot be pinned is no reason to stop. */
    void pin(Receipt receipt) {
        if (!plan.options().pin() || receipt.outcome() != Outcome.SENT) {
            return;
        }
        try {
            bot.pin(
                    new MessageRef(receipt.user(), receipt.message()),
                    plan.options().silent());
        } catch (BotException.RecipientGone
                | BotException.NotFound
                | BotException.Forbidden
                | BotException.BadRequest e) {
            // the copy has arrived, which is what counts
        }
    }
}
