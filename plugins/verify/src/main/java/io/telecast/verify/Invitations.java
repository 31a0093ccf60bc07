package io.telecast.verify;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.start.StartLinks;
import io.telecast.api.text.PluginTexts;
import java.time.Instant;
import java.time.InstantSource;

/** Makes Verify buttons: each for one user, and the newest only. */
final class Invitations {

    static final String PREFIX = "verify";

    private final Book book;
    private final StartLinks startLinks;
    private final Detour detour;
    private final PluginTexts texts;
    private final LiveSettings<VerifySettings> settings;
    private final InstantSource clock;
    private final Tokens tokens = new Tokens();

    Invitations(
            Book book,
            StartLinks startLinks,
            Detour detour,
            PluginTexts texts,
            LiveSettings<VerifySettings> settings,
            InstantSource clock) {
        this.book = book;
        this.startLinks = startLinks;
        this.detour = detour;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The buttons to verify with; those that the user had before end.
     *
     * @param startPayload what is delivered then; empty for nothing
     */
    Keyboard invite(BotIdentity bot, long userId, String startPayload) {
        VerifySettings now = settings.get(bot.id());
        PluginTexts words = texts.forBot(bot.id());
        String token = tokens.fresh();
        String label = words.plain("button.verify");
        var plain = new OutgoingLink(LinkKind.VERIFY, label, startLinks.link(bot, PREFIX, token), bot.id(), userId);
        OutgoingLink shown = detour.of(plain);
        Instant issued = clock.instant();
        var pass = new Visitor.Pass(
                Tokens.hash(token),
                startPayload,
                issued,
                issued.plus(now.linkLife()),
                !shown.url().equals(plain.url()));
        book.of(bot.id()).change(userId, visitor -> visitor.issued(pass));
        Keyboard keyboard = Keyboard.row(new Button.Url(label, shown.url()));
        return now.howTo().isEmpty()
                ? keyboard
                : keyboard.plusRow(new Button.Url(words.plain("button.how_to"), now.howTo()));
    }
}
