package io.telecast.shortener;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.settings.LiveSettings;
import io.telecast.shortener.OwnServices.Choice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the users' commands answer. Plain messages, since the one that they would answer may be deleted by then. */
final class Replies {

    private static final Set<String> NONE = Set.of("none", "off", "remove", "delete");

    private final Texts texts;
    private final OwnServices services;
    private final DefaultService common;
    private final LiveSettings<ShortenerSettings> settings;

    Replies(Texts texts, OwnServices services, DefaultService common, LiveSettings<ShortenerSettings> settings) {
        this.texts = texts;
        this.services = services;
        this.common = common;
        this.settings = settings;
    }

    static boolean isNone(String word) {
        return NONE.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    long bot(CommandCall call) {
        return call.bot().self().id();
    }

    Site site(String typed) throws BadSiteException {
        return Site.parse(typed, settings.get().allowInsecure());
    }

    String kinds() {
        return Arrays.stream(ServiceKind.values()).map(ServiceKind::id).collect(Collectors.joining(", "));
    }

    /** Whether users may have a service of their own; tells them if not. */
    boolean allowed(CommandCall call) {
        boolean allowed = settings.get(bot(call)).ownServices();
        if (!allowed) {
            say(call, "not-allowed");
        }
        return allowed;
    }

    Html text(CommandCall call, String key, Map<String, ?> values) {
        return texts.of(bot(call)).html(key, values);
    }

    void say(CommandCall call, String key) {
        say(call, key, Map.of());
    }

    void say(CommandCall call, String key, Html note) {
        send(call, text(call, key, Map.of()).plus(note));
    }

    void say(CommandCall call, String key, Map<String, ?> values) {
        send(call, text(call, key, values));
    }

    /** The account was tried and works. */
    void works(CommandCall call, Account account, String sample, Html note) {
        Map<String, String> values = Map.of(
                "site", account.site().shown(),
                "kind", account.kind().id(),
                "key", Keys.masked(account.key()),
                "sample", sample);
        send(call, text(call, "works", values).plus(note));
    }

    /** The account was tried and does not work. */
    void fails(CommandCall call, String key, Account account, Outcome.Failed failed, Html note) {
        Map<String, Object> values = Map.of(
                "site", account.site().shown(),
                "kind", account.kind().id(),
                "reason", texts.reason(bot(call), failed));
        send(call, text(call, key, values).plus(note));
    }

    /** What holds now, and what can be done. */
    void state(CommandCall call) {
        long bot = bot(call);
        Choice choice = services.choice(bot, call.user().id());
        var values = new HashMap<String, Object>();
        values.put("site", choice.site().map(Site::shown).orElse("—"));
        values.put(
                "kind",
                choice.site()
                        .map(site ->
                                services.account(site, choice.kind(), "").kind().id())
                        .orElse("—"));
        values.put("key", choice.key().map(Keys::masked).orElse("—"));
        values.put("effect", text(call, effect(bot, call.user().id()), Map.of()));
        send(call, text(call, "state", values));
    }

    private String effect(long bot, long userId) {
        if (services.account(bot, userId).isPresent()) {
            return "state.own";
        }
        return common.account(bot).isPresent() && !common.spares(bot, userId) ? "state.default" : "state.off";
    }

    private static void send(CommandCall call, Html text) {
        call.bot().send(call.message().chat().id(), OutgoingMessage.text(text));
    }
}
