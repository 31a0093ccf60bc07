package io.telecast.verify;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.start.StartHandler;
import io.telecast.api.start.StartLinks;
import java.time.Instant;
import java.time.InstantSource;

/** Answers somebody who comes back through a Verify link: unlocks, then delivers what was asked for. */
final class VerifyStart implements StartHandler {

    private final Book book;
    private final Invitations invitations;
    private final Notices notices;
    private final StartLinks startLinks;
    private final LiveSettings<VerifySettings> settings;
    private final InstantSource clock;

    VerifyStart(
            Book book,
            Invitations invitations,
            Notices notices,
            StartLinks startLinks,
            LiveSettings<VerifySettings> settings,
            InstantSource clock) {
        this.book = book;
        this.invitations = invitations;
        this.notices = notices;
        this.startLinks = startLinks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void handle(CommandCall call, String payload) throws Exception {
        long botId = call.bot().self().id();
        String token = Tokens.hash(payload);
        long message = call.message().ref().messageId();
        Use use = book.of(botId).use(call.user().id(), token, message, clock.instant(), settings.get(botId));
        switch (use) {
            case Use.Unlocked(var visitor, var startPayload) -> unlock(call, visitor.until(), startPayload);
            case Use.Resumed(var until, var startPayload) -> unlock(call, until, startPayload);
            case Use.Expired(var visitor, var startPayload) -> again(call, visitor, "verify.expired", startPayload);
            case Use.TooSoon(var visitor, var startPayload) -> again(call, visitor, "verify.too_soon", startPayload);
            case Use.Spent spent -> refuse(call, "verify.spent");
            case Use.Replaced replaced -> refuse(call, "verify.replaced");
            case Use.Unknown unknown -> {
                boolean another =
                        book.of(botId).belongsToAnother(token, call.user().id());
                refuse(call, another ? "verify.not_yours" : "verify.unknown");
            }
        }
    }

    private void unlock(CommandCall call, Instant until, String startPayload) throws Exception {
        long botId = call.bot().self().id();
        call.reply(notices.verified(botId, until));
        if (!startPayload.isEmpty()) {
            startLinks.open(call, startPayload);
            book.of(botId).change(call.user().id(), Visitor::opened);
        }
    }

    private void again(CommandCall call, Visitor visitor, String why, String startPayload) throws Exception {
        long botId = call.bot().self().id();
        if (visitor.verified(clock.instant())) {
            unlock(call, visitor.until(), startPayload); // by an administrator, meanwhile
            return;
        }
        call.reply(OutgoingMessage.text(notices.refused(botId, why))
                .withKeyboard(invitations.invite(call.bot().self(), call.user().id(), startPayload)));
    }

    /** Says why the link opens nothing, and that it does not matter if the user is verified all the same. */
    private void refuse(CommandCall call, String why) {
        long botId = call.bot().self().id();
        Visitor visitor = book.of(botId).find(call.user().id());
        Html answer = visitor.verified(clock.instant())
                ? notices.verified(botId, visitor.until())
                : notices.refused(botId, why);
        call.reply(answer);
    }
}
