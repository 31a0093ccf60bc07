package io.telecast.clone;

import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.text.PluginTexts;
import java.util.List;
import java.util.Locale;

/** {@code /clones}: one's own, and all of them for administrators. */
final class ClonesCommand implements CommandHandler {

    private final Clones clones;
    private final Rules rules;
    private final Cards cards;
    private final PluginTexts texts;

    ClonesCommand(Clones clones, Rules rules, Cards cards, PluginTexts texts) {
        this.clones = clones;
        this.rules = rules;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public void handle(CommandCall call) {
        String which = String.join(" ", call.arguments()).strip().toLowerCase(Locale.ROOT);
        long user = call.user().id();
        if (!rules.isMain(call.bot().self().id())) {
            call.reply(texts.html("main_only"));
        } else if (which.isEmpty()) {
            List<CloneRecord> own = clones.of(user);
            call.reply(cards.list(own, "own", 0));
        } else if (!which.equals("all")) {
            call.reply(texts.html("list.usage"));
        } else if (!rules.isOperator(user)) {
            call.reply(texts.html("list.admins_only"));
        } else {
            call.reply(cards.list(clones.all(), "all", 0));
        }
    }
}
