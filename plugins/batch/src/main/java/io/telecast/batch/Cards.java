package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import java.util.Map;

/** Makes the messages that show how work goes on. */
final class Cards {

    private final PluginContext context;

    Cards(PluginContext context) {
        this.context = context;
    }

    /** A message of a bot's, without buttons. */
    OutgoingMessage card(long botId, String key, Map<String, ?> values) {
        return OutgoingMessage.text(context.texts().forBot(botId).html(key, values));
    }

    /** The same with a button that ends the work. */
    OutgoingMessage card(long botId, String key, Map<String, ?> values, String action, long payload) {
        String label = context.texts().forBot(botId).plain("button.cancel");
        return card(botId, key, values)
                .withKeyboard(Keyboard.row(context.callbacks().button(label, action, Long.toString(payload))));
    }

    LiveMessage live(Messenger bot, MessageRef message) {
        return new LiveMessage(bot, message, context.clock());
    }

    /** Sends something to who may be out of reach by now. */
    void tell(Messenger bot, long userId, OutgoingMessage message) {
        try {
            bot.send(userId, message);
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            context.logger().debug("A user could not be told: {}", e.getMessage());
        }
    }

    /** Shows how work ended, in its message or, where that is gone, in a new one. */
    void conclude(Messenger bot, MessageRef message, OutgoingMessage content) {
        if (message.messageId() == 0 || !live(bot, message).finish(content)) {
            tell(bot, message.chatId(), content);
        }
    }
}
