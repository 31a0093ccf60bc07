package io.telecast.verify;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Asks users to verify before they get files, and delivers what they asked for once they have. */
public final class VerifyPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(VerifySettings.DEFAULTS);
        var clock = context.clock();
        var texts = context.texts();
        var startLinks = context.startLinks();
        var book = new Book(context.storage());
        var notices = new Notices(texts, settings, clock);
        var exemptions = new Exemptions(context.users(), settings);
        var detour = new Detour(context.links(), context.logger());
        var invitations = new Invitations(book, startLinks, detour, texts, settings, clock);
        var grants = new Grants(book, context.users(), exemptions, notices, settings, clock);
        context.access()
                .register(new VerifyGate(book, exemptions, invitations, notices, context.bots(), settings, clock));
        startLinks.register(
                Invitations.PREFIX, new VerifyStart(book, invitations, notices, startLinks, settings, clock));
        context.commands()
                .register(
                        VerifiedCommand.spec(texts),
                        new VerifiedCommand(book, exemptions, invitations, notices, grants, clock));
    }
}
