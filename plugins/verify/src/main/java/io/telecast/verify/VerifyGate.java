package io.telecast.verify;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.access.AccessRequest.Way;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.settings.LiveSettings;
import java.time.InstantSource;
import java.util.Optional;

/** Lets verified users have files, and invites the others to verify. */
final class VerifyGate implements AccessGate {

    private final Book book;
    private final Exemptions exemptions;
    private final Invitations invitations;
    private final Notices notices;
    private final Bots bots;
    private final LiveSettings<VerifySettings> settings;
    private final InstantSource clock;

    VerifyGate(
            Book book,
            Exemptions exemptions,
            Invitations invitations,
            Notices notices,
            Bots bots,
            LiveSettings<VerifySettings> settings,
            InstantSource clock) {
        this.book = book;
        this.exemptions = exemptions;
        this.invitations = invitations;
        this.notices = notices;
        this.bots = bots;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AccessDecision check(AccessRequest request) {
        long botId = request.botId();
        long userId = request.userId();
        boolean stream = request.way() == Way.STREAM;
        if (stream && (userId == 0 || !settings.get(botId).streams())) {
            return AccessDecision.ALLOWED; // a link that was made for nobody has nobody to verify
        }
        if (exemptions.holds(botId, userId) || book.of(botId).find(userId).verified(clock.instant())) {
            return AccessDecision.ALLOWED;
        }
        Optional<BotIdentity> bot = bots.find(botId).map(Messenger::self);
        if (stream || bot.isEmpty()) {
            String name = bot.map(BotIdentity::username).orElse("");
            return new AccessDecision.Denied(notices.streamRefused(botId, name), Keyboard.NONE);
        }
        return new AccessDecision.Denied(
                notices.invitation(botId), invitations.invite(bot.get(), userId, request.startPayload()));
    }
}
