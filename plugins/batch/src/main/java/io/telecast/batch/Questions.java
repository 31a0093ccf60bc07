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
        String who = who(call.bot().self().id(), call.user().id());
        Registration registration = context.commands().awaitAnswer(call, TIMEOUT, reply -> {
            close(who);
            answer.handle(reply);
        });
        var asked = new Asked(registration, now.plus(TIMEOUT));
        Asked before = waiting.put(who, asked);
        if (before != null) {
            before.registration().close();
        }
    }

    private void forget(ButtonPress press) {
        long botId = press.bot().self().id();
        close(who(botId, press.user().id()));
        var cancelled = context.texts().forBot(botId).html("ask.cancelled");
        press.bot().edit(press.message(), OutgoingMessage.text(cancelled));
    }

    private void close(String who) {
        Asked asked = waiting.remove(who);
        if (asked != null) {
            asked.registration().close();
        }
    }

    private static String who(long botId, long userId) {
        return botId + "." + userId;
    }
}
