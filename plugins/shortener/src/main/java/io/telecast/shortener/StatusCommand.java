package io.telecast.shortener;

import io.telecast.api.chat.Html;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.link.LinkKind;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /shortener}: shows administrators the default service and tries it. */
final class StatusCommand implements CommandHandler {

    private final LiveSettings<ShortenerSettings> settings;
    private final DefaultService common;
    private final Shortener shortener;
    private final LinkCache cache;
    private final Trial trial;
    private final Texts texts;

    StatusCommand(
            LiveSettings<ShortenerSettings> settings,
            DefaultService common,
            Shortener shortener,
            LinkCache cache,
            Trial trial,
            Texts texts) {
        this.settings = settings;
        this.common = common;
        this.shortener = shortener;
        this.cache = cache;
        this.trial = trial;
        this.texts = texts;
    }

    static CommandSpec spec(PluginTexts texts) {
        return CommandSpec.named("shortener")
                .describedAs("Shows and tries the default shortener")
                .audience(Audience.ADMINS)
                .help(texts.html("help.shortener"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        long bot = call.bot().self().id();
        ShortenerSettings now = settings.get(bot);
        Optional<Account> account = common.account(bot);
        PluginTexts says = texts.of(bot);
        if (account.isEmpty()) {
            boolean begun = !now.site().isEmpty() || !now.key().isEmpty();
            call.reply(says.html(begun ? "status.incomplete" : "status.none"));
            return;
        }
        boolean resting = shortener.resting(account.get());
        var values = new HashMap<String, Object>();
        values.put("site", account.get().site().shown());
        values.put("kind", account.get().kind().id());
        values.put("key", Keys.masked(account.get().key()));
        values.put("links", links(now));
        values.put("spared", now.exemptUsers().size());
        values.put("remembered", cache.count());
        values.put("resting", resting ? says.html("status.resting") : Html.EMPTY);
        values.put("trial", tried(bot, account.get(), trial.of(account.get(), call.bot())));
        call.reply(says.html("status", values));
    }

    private Html tried(long bot, Account account, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Short(String sample) -> texts.of(bot).html("status.works", Map.of("sample", sample));
            case Outcome.Failed failed ->
                texts.of(bot)
                        .html(
                                "status.fails",
                                Map.of("site", account.site().shown(), "reason", texts.reason(bot, failed)));
        };
    }

    private static String links(ShortenerSettings now) {
        String all = Arrays.stream(LinkKind.values())
                .filter(now::shortens)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "—" : all;
    }
}
