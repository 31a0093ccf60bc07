package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.Registration;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks users for the ends of a range and takes their answers. */
final class Questions {

    static final String FORGET = "forget";

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private record Asked(Registration registration, Instant until) {}

    private final PluginContext context;
    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();

    Questions(PluginContext context) {
        this.context = context;
    }

    void register() {
        context.callbacks().register(FORGET, this::forget);
    }

    /** Asks with a text of the plugin's; whatever the user asked or was asked before is forgotten. */
    void ask(CommandCall call, String key, CommandHandler answer) {
        PluginTexts texts = context.texts().forBot(call.bot().self().id());
        var cancel = context.callbacks().button(texts.plain("button.cancel"), FORGET, "");
        call.reply(OutgoingMessage.text(texts.html(key)).withKeyboard(Keyboard.row(cancel)));
        Instant now = context.clock().instant();
        waiting.values().removeIf(asked -> {
            boolean over = asked.until().isBefore(now);
            if (over) {
                asked.registration().close();
            }
            return over;
        });
        long botId = call.bot().self().id();
        long userId = call.user().id();
        Registration registration = context.commands().awaitAnswer(call, TIMEOUT, reply -> {
            forget(botId, userId);
            answer.handle(reply);
        });
        var asked = new Asked(registration, now.plus(TIMEOUT));
        Asked before = waiting.put(who(botId, userId), asked);
        if (before != null) {
            before.registration().close();
        }
    }

    private void forget(ButtonPress press) {
        long botId = press.bot().self().id();
        forget(botId, press.user().id());
        var cancelled = context.texts().forBot(botId).html("ask.cancelled");
        press.bot().edit(press.message(), OutgoingMessage.text(cancelled));
    }

    /** Asks somebody no more; answers whether an answer was awaited. */
    boolean forget(long botId, long userId) {
        Asked asked = waiting.remove(who(botId, userId));
        if (asked == null) {
            return false;
        }
        asked.registration().close();
        return asked.until().isAfter(context.clock().instant());
    }

    private static String who(long botId, long userId) {
        return botId + "." + userId;
    }
}
