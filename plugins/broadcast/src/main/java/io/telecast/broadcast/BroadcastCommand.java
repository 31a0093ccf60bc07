package io.telecast.broadcast;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** {@code /broadcast}: makes a draft of the message that it answers. */
final class BroadcastCommand implements CommandHandler {

    private final Broadcasts broadcasts;
    private final Users users;
    private final Panel panel;
    private final LiveSettings<BroadcastSettings> settings;
    private final PluginTexts texts;
    private final InstantSource clock;

    BroadcastCommand(
            Broadcasts broadcasts,
            Users users,
            Panel panel,
            LiveSettings<BroadcastSettings> settings,
            PluginTexts texts,
            InstantSource clock) {
        this.broadcasts = broadcasts;
        this.users = users;
        this.panel = panel;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void handle(CommandCall call) {
        long botId = call.bot().self().id();
        PluginTexts of = texts.forBot(botId);
        BroadcastSettings now = settings.get(botId);
        switch (OptionWords.read(String.join(" ", call.arguments()), now.options())) {
            case OptionWords.Refused(String text, String word) -> call.reply(of.html(text, Map.of("word", word)));
            case OptionWords.Understood(Options options) -> {
                Optional<Message> source = call.repliedTo();
                if (source.isEmpty()) {
                    call.reply(of.html("no_reply"));
                } else if (source.get().service()) {
                    call.reply(of.html("service"));
                } else {
                    draft(call, source.get().ref(), options);
                }
            }
        }
    }

    private void draft(CommandCall call, MessageRef source, Options options) {
        long botId = call.bot().self().id();
        long admin = call.user().id();
        Instant now = clock.instant();
        long count = users.count(Plan.audience(botId, options, now));
        if (count == 0) {
            Html nobody = texts.forBot(botId).html("nobody");
            call.reply(nobody);
            return;
        }
        String id = broadcasts.freeId(now, admin);
        Message shown = call.reply(
                panel.draft(botId, id, options, count, settings.get(botId).confirmWithin()));
        broadcasts.insert(Broadcast.draft(id, new Plan(botId, admin, source, shown.ref(), options, now)));
    }
}
