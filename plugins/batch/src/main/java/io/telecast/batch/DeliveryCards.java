package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.ProgressBar;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.text.PluginTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody is told while a batch is on its way. */
final class DeliveryCards {

    static final String STOP = "stop";

    private final PluginContext context;
    private final Cards cards;
    private final BatchLinks links;

    DeliveryCards(PluginContext context, Cards cards, BatchLinks links) {
        this.context = context;
        this.cards = cards;
        this.links = links;
    }

    /** Sends the message that shows the progress; answers its number. */
    long begin(Messenger bot, Delivering delivery, FileCollection collection) {
        return bot.send(delivery.userId(), progress(delivery, collection)).ref().messageId();
    }

    LiveMessage live(Messenger bot, Delivering delivery) {
        return cards.live(bot, delivery.progressMessage());
    }

    OutgoingMessage progress(Delivering delivery, FileCollection collection) {
        return cancellable(delivery, "deliver.progress", values(delivery, collection));
    }

    void waiting(Messenger bot, Delivering delivery, BotException.FloodWait flood) {
        live(bot, delivery).finish(cancellable(delivery, "deliver.waiting", Patience.values(flood)));
    }

    void revoked(Messenger bot, Delivering delivery) {
        cards.conclude(bot, delivery.progressMessage(), cards.card(delivery.botId(), "open.gone", Map.of()));
    }

    void failed(Messenger bot, Delivering delivery, BotException reason) {
        Map<String, Object> values = Map.of("done", delivery.sent(), "reason", reason.getMessage());
        cards.conclude(bot, delivery.progressMessage(), cards.card(delivery.botId(), "deliver.failed", values));
    }

    /** Shows below the files that these were all. */
    void concluded(Messenger bot, Delivering delivery, FileCollection collection) {
        if (delivery.progress() != 0) {
            bot.delete(delivery.userId(), List.of(delivery.progress()));
        }
        if (collection.fileIds().size() == 1 && delivery.missing() == 0) {
            return;
        }
        PluginTexts texts = context.texts().forBot(delivery.botId());
        Map<String, Object> values = new HashMap<>(values(delivery, collection));
        values.put("sent", Words.files(texts, delivery.sent()));
        values.put("missing", Words.files(texts, delivery.missing()));
        String key = delivery.missing() == 0 ? "deliver.done" : "deliver.done_missing";
        var link = context.links().collection(collection, delivery.userId());
        var buttons = BatchLinks.buttons(links.withoutShare(link));
        cards.tell(
                bot,
                delivery.userId(),
                cards.card(delivery.botId(), key, values).withKeyboard(new Keyboard(List.of(buttons))));
    }

    private OutgoingMessage cancellable(Delivering delivery, String key, Map<String, ?> values) {
        return cards.card(delivery.botId(), key, values, STOP, delivery.request());
    }

    private static Map<String, Object> values(Delivering delivery, FileCollection collection) {
        int files = collection.fileIds().size();
        return Map.of(
                "title", collection.title(),
                "done", delivery.next(),
                "files", files,
                "bar", ProgressBar.of(delivery.next(), files));
    }
}
