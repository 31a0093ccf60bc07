package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.question.Question;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;

/** Asks users for the ends of a range. */
final class Questions {

    static final String FORGET = "forget";

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final PluginContext context;
    private final Question first;
    private final Question last;

    /** What is done with an answer. */
    interface Answers {
        void first(CommandCall answer);

        /** @param first the other end, as {@link #askLast} was given it */
        void last(CommandCall answer, PostLink first);
    }

    Questions(PluginContext context, Answers answers) {
        this.context = context;
        context.callbacks().register(FORGET, this::forget);
        first = context.questions().register("first", (answer, note) -> answers.first(answer));
        last = context.questions().register("last", (answer, note) -> answers.last(answer, PostLink.ofNote(note)));
    }

    /** Asks with a text of the plugin's; whatever the user was asked before is forgotten. */
    void askFirst(CommandCall call, String key) {
        first.ask(call, TIMEOUT, "");
        say(call, key);
    }

    /** The same for the other end. */
    void askLast(CommandCall call, PostLink one, String key) {
        last.ask(call, TIMEOUT, one.note());
        say(call, key);
    }

    private void say(CommandCall call, String key) {
        PluginTexts texts = context.texts().forBot(call.bot().self().id());
        var cancel = context.callbacks().button(texts.plain("button.cancel"), FORGET, "");
        call.reply(OutgoingMessage.text(texts.html(key)).withKeyboard(Keyboard.row(cancel)));
    }

    private void forget(ButtonPress press) {
        long botId = press.bot().self().id();
        forget(botId, press.user().id());
        var cancelled = context.texts().forBot(botId).html("ask.cancelled");
        press.bot().edit(press.message(), OutgoingMessage.text(cancelled));
    }

    /** Asks somebody no more; answers whether an answer was awaited. */
    boolean forget(long botId, long userId) {
        return first.withdraw(botId, userId) || last.withdraw(botId, userId);
    }
}
