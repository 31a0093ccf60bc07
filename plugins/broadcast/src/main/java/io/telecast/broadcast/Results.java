package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.OutgoingMessage;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the administrator how a broadcast ended. */
final class Results {

    private final Broadcasts broadcasts;
    private final FailureReport failures;
    private final Panel panel;
    private final InstantSource clock;

    Results(Broadcasts broadcasts, FailureReport failures, Panel panel, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.failures = failures;
        this.panel = panel;
        this.clock = clock;
    }

    /** Tells it and notes that; when the process ends in between, it is told again. */
    void tell(Messenger bot, Broadcast broadcast) {
        Instant now = clock.instant();
        Broadcast ended = broadcast.ended(now);
        new LiveMessage(bot, ended.plan().panel(), clock).finish(OutgoingMessage.text(panel.summary(ended)));
        try {
            bot.send(ended.plan().adminId(), message(ended));
        } catch (BotException.RecipientGone
                | BotException.NotFound
                | BotException.Forbidden
                | BotException.BadRequest e) {
            // nobody is left to be told
        }
        broadcasts.update(broadcast.id(), latest -> latest.ended(now));
    }

    private OutgoingMessage message(Broadcast ended) {
        if (ended.progress().counts().unsent() == 0) {
            return OutgoingMessage.text(panel.result(ended))
                    .inReplyTo(ended.plan().panel().messageId());
        }
        return OutgoingMessage.document("failures.csv", "text/csv", failures.of(ended), panel.result(ended))
                .inReplyTo(ended.plan().panel().messageId());
    }
}
