package io.telecast.shortener;

import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Html;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.text.PluginTexts;
import io.telecast.shortener.OwnServices.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /base_site}: which service shortens somebody's links. */
final class SiteCommand implements CommandHandler {

    private final OwnServices services;
    private final Trial trial;
    private final Replies replies;

    SiteCommand(OwnServices services, Trial trial, Replies replies) {
        this.services = services;
        this.trial = trial;
        this.replies = replies;
    }

    static CommandSpec spec(PluginTexts texts) {
        return CommandSpec.named("base_site")
                .describedAs("Chooses the shortener for your links")
                .takes(Argument.optional("domain|none"))
                .takes(Argument.optional("kind"))
                .help(texts.html("help.base-site"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        if (call.message().chat().kind() != Chat.Kind.PRIVATE) {
            replies.say(call, "private");
            return;
        }
        List<String> words = call.arguments();
        if (words.isEmpty()) {
            replies.state(call);
        } else if (Replies.isNone(words.getFirst())) {
            services.save(replies.bot(call), call.user().id(), Choice.NONE);
            replies.say(call, "site.none");
        } else if (replies.allowed(call)) {
            choose(call, words);
        }
    }

    private void choose(CommandCall call, List<String> words) {
        Optional<ServiceKind> kind = words.size() > 1 ? ServiceKind.find(words.get(1)) : Optional.of(ServiceKind.AUTO);
        if (kind.isEmpty()) {
            replies.say(call, "site.bad.kind", Map.of("kinds", replies.kinds()));
            return;
        }
        try {
            choose(call, replies.site(words.getFirst()), kind.get());
        } catch (BadSiteException e) {
            replies.say(call, e.problem().text());
        }
    }

    private void choose(CommandCall call, Site site, ServiceKind kind) {
        Choice before = services.choice(replies.bot(call), call.user().id());
        Optional<Site> old = before.site();
        if (before.key().isEmpty()) {
            save(call, before.withSite(site, kind));
            replies.say(call, "site.saved", Map.of("site", site.shown()));
        } else if (old.isPresent() && !old.get().written().equals(site.written())) {
            // the key was for another service, which is the only one that may learn it
            save(call, before.withSite(site, kind).withoutKey());
            replies.say(
                    call,
                    "site.moved",
                    Map.of("site", site.shown(), "old", old.get().shown()));
        } else {
            test(call, before, before.withSite(site, kind), before.key().get());
        }
    }

    private void test(CommandCall call, Choice before, Choice next, String key) {
        Site site = next.site().orElseThrow();
        Account account = services.account(site, next.kind(), key);
        switch (trial.of(account, call.bot())) {
            case Outcome.Short(String sample) -> {
                save(call, next);
                replies.works(call, account, sample, Html.EMPTY);
            }
            case Outcome.Failed failed -> {
                boolean first = before.site().isEmpty();
                if (first) {
                    save(call, next.withoutKey());
                }
                replies.fails(call, first ? "site.key-fails" : "site.kind-fails", account, failed, Html.EMPTY);
            }
        }
    }

    private void save(CommandCall call, Choice choice) {
        services.save(replies.bot(call), call.user().id(), choice);
    }
}
