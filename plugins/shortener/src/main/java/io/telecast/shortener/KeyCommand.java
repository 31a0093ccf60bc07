package io.telecast.shortener;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.text.PluginTexts;
import io.telecast.shortener.OwnServices.Choice;
import java.util.List;
import java.util.Map;

/** {@code /api}: the key for somebody's service. */
final class KeyCommand implements CommandHandler {

    private final OwnServices services;
    private final Trial trial;
    private final Replies replies;

    KeyCommand(OwnServices services, Trial trial, Replies replies) {
        this.services = services;
        this.trial = trial;
        this.replies = replies;
    }

    static CommandSpec spec(PluginTexts texts) {
        return CommandSpec.named("api")
                .describedAs("Sets the key for your shortener")
                // whatever follows may hold a key and has to be deleted, however it is written
                .takes(Argument.rest("key|none"))
                .help(texts.html("help.api"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        String typed = String.join(" ", call.arguments()).strip();
        boolean inPrivate = call.message().chat().kind() == Chat.Kind.PRIVATE;
        if (typed.isEmpty() || Replies.isNone(typed)) {
            if (!inPrivate) {
                replies.say(call, "private");
            } else if (typed.isEmpty()) {
                replies.state(call);
            } else {
                forget(call);
            }
            return;
        }
        Html note = delete(call);
        if (!inPrivate) {
            replies.say(call, "private", note);
        } else if (!Keys.valid(typed)) {
            replies.say(call, "key.bad", note);
        } else if (replies.allowed(call)) {
            set(call, typed, note);
        }
    }

    private void forget(CommandCall call) {
        Choice choice = services.choice(replies.bot(call), call.user().id());
        save(call, choice.withoutKey());
        replies.say(call, "key.none");
    }

    private void set(CommandCall call, String key, Html note) {
        Choice before = services.choice(replies.bot(call), call.user().id());
        if (before.site().isEmpty()) {
            save(call, before.withKey(key));
            replies.say(call, "key.waits", note);
            return;
        }
        Account account = services.account(before.site().get(), before.kind(), key);
        switch (trial.of(account, call.bot())) {
            case Outcome.Short(String sample) -> {
                save(call, before.withKey(key));
                replies.works(call, account, sample, note);
            }
            case Outcome.Failed failed ->
                replies.fails(call, before.key().isPresent() ? "key.kept" : "key.fails", account, failed, note);
        }
    }

    /** Takes the key out of the chat; answers what to tell about that. */
    private Html delete(CommandCall call) {
        MessageRef message = call.message().ref();
        boolean gone;
        try {
            gone = call.bot()
                    .delete(message.chatId(), List.of(message.messageId()))
                    .contains(message.messageId());
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            gone = false;
        }
        return replies.text(call, gone ? "key.deleted" : "key.delete-yourself", Map.of());
    }

    private void save(CommandCall call, Choice choice) {
        services.save(replies.bot(call), call.user().id(), choice);
    }
}
