package io.telecast.verify;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.text.PluginTexts;
import java.time.InstantSource;
import java.util.Locale;

/** {@code /verified}: shows one's own state; administrators see, grant and revoke that of others. */
final class VerifiedCommand implements CommandHandler {

    private final Book book;
    private final Exemptions exemptions;
    private final Invitations invitations;
    private final Notices notices;
    private final Grants grants;
    private final InstantSource clock;

    VerifiedCommand(
            Book book,
            Exemptions exemptions,
            Invitations invitations,
            Notices notices,
            Grants grants,
            InstantSource clock) {
        this.book = book;
        this.exemptions = exemptions;
        this.invitations = invitations;
        this.notices = notices;
        this.grants = grants;
        this.clock = clock;
    }

    static CommandSpec spec(PluginTexts texts) {
        return CommandSpec.named("verified")
                .describedAs(texts.plain("command.description"))
                .takes(Argument.rest("user id"))
                .help(texts.html("command.help"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        String line = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        if (line.isEmpty()) {
            own(call);
        } else if (!call.byAdmin()) {
            call.reply(words(call).html("command.not_allowed"));
        } else {
            call.reply(administer(call, line.split("\\s+", -1)));
        }
    }

    private void own(CommandCall call) {
        long botId = call.bot().self().id();
        long userId = call.user().id();
        Visitor visitor = book.of(botId).find(userId);
        if (exemptions.holds(botId, userId)) {
            call.reply(words(call).html("state.exempt"));
        } else if (visitor.verified(clock.instant())) {
            call.reply(notices.verified(botId, visitor.until()));
        } else {
            call.reply(OutgoingMessage.text(notices.invitation(botId))
                    .withKeyboard(invitations.invite(call.bot().self(), userId, "")));
        }
    }

    private Html administer(CommandCall call, String[] words) {
        long botId = call.bot().self().id();
        String verb = words[0].toLowerCase(Locale.ROOT);
        if (words.length == 1) {
            return verb.equals("grant") || verb.equals("revoke")
                    ? words(call).html("command.usage")
                    : grants.show(botId, words[0]);
        }
        if (verb.equals("grant") && words.length <= 3) {
            return grants.grant(botId, call.user().id(), words[1], words.length == 3 ? words[2] : "");
        }
        if (verb.equals("revoke") && words.length == 2) {
            return grants.revoke(botId, words[1]);
        }
        return words(call).html("command.usage");
    }

    private PluginTexts words(CommandCall call) {
        return notices.of(call.bot().self().id());
    }
}
