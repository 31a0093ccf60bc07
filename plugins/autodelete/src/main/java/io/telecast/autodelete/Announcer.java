package io.telecast.autodelete;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.storage.Store;

/** Tells the user what becomes of the files: one message for an order, which is edited when they are gone. */
final class Announcer {

    private final Store<Pending> orders;
    private final Notices notices;
    private final GetAgain again;

    Announcer(Store<Pending> orders, Notices notices, GetAgain again) {
        this.orders = orders;
        this.notices = notices;
        this.again = again;
    }

    /** Says when the files of a complete order go. */
    void warn(Messenger bot, Pending order) {
        OutgoingMessage warning = OutgoingMessage.text(notices.warning(order));
        if (order.files() == 1) {
            warning = warning.inReplyTo(order.messages().getFirst()).silently();
        }
        show(bot, order, warning);
    }

    /** Says that they are gone, or why not. */
    void conclude(Messenger bot, Pending order) {
        Keyboard keyboard = again.keyboard(order);
        OutgoingMessage end = OutgoingMessage.text(notices.end(order, !keyboard.isEmpty()));
        show(bot, order, end.withKeyboard(keyboard).silently());
    }

    private void show(Messenger bot, Pending order, OutgoingMessage content) {
        long message = order.warning();
        try {
            if (message == 0) {
                message = bot.send(order.wish().chatId(), content).ref().messageId();
            } else {
                bot.edit(new MessageRef(order.wish().chatId(), message), content);
            }
        } catch (BotException.RecipientGone
                | BotException.NotFound
                | BotException.Forbidden
                | BotException.BadRequest unwanted) {
            // whoever has blocked the bot or deleted the message does not want to know
        }
        long shown = message;
        orders.update(order.key(), now -> now.warn(order.due(), shown));
    }
}
