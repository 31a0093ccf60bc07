package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.owner.Owner;
import io.telecast.host.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends stored files to who ordered them, and tells who listens. Any thread may call; calls block on Telegram. */
public final class Deliveries {

    /** How long listeners have, by the contract with plugins. */
    public static final Duration LISTENER_LIMIT = Duration.ofSeconds(5);

    /** Telegram's limit for a caption, in characters. */
    private static final int MAX_CAPTION = 1024;

    private static final int MAX_ORDER_ID = 128;

    /** Orders of more files leave room for what others wait for. */
    private static final int FEW = 10;

    private final BotFleet bots;
    private final FileCatalog catalog;
    private final LinkReplies replies;
    private final Texts texts;
    private final boolean protect;
    private final EventBus events;
    private final InstantSource clock;
    private final DeliveryLedger ledger;
    private final DeliveryListeners listeners;

    /**
     * Puts the parts together.
     *
     * @param ledger what was sent already
     * @param protect whether receivers are kept from forwarding and saving
     * @param listenerLimit how long listeners have, see {@link #LISTENER_LIMIT}
     */
    public Deliveries(
            BotFleet bots,
            FileCatalog catalog,
            LinkReplies replies,
            Texts texts,
            boolean protect,
            EventBus events,
            InstantSource clock,
            DeliveryLedger ledger,
            Duration listenerLimit) {
        this.bots = bots;
        this.catalog = catalog;
        this.replies = replies;
        this.texts = texts;
        this.protect = protect;
        this.events = events;
        this.clock = clock;
        this.ledger = ledger;
        this.listeners = new DeliveryListeners(listenerLimit);
    }

    /** As {@link io.telecast.api.delivery.Deliveries#deliver}. */
    public Message deliver(Order order, StoredFile file) {
        if (order.id().isEmpty() || order.id().length() > MAX_ORDER_ID) {
            throw new IllegalArgumentException("The id of an order has 1 to " + MAX_ORDER_ID + " characters.");
        }
        ConnectedBot bot = bots.connected(order.botId())
                .orElseThrow(() -> new IllegalStateException("The bot " + order.botId() + " is not connected."));
        FileRecord record = catalog.find(file.id())
                .orElseThrow(() -> new IllegalArgumentException("No file with id " + file.id() + " is stored."));
        Optional<DeliveryRecord> before = ledger.find(order, file.id());
        if (before.isPresent()) {
            tell(order, record.file(), before.get());
            return read(bot.messenger(), before.get());
        }
        Messenger messenger = order.files() > FEW ? bot.messenger().bulk() : bot.messenger();
        Message sent = messenger.copy(copy(bot, order, record));
        tell(order, record.file(), ledger.sent(order, file.id(), sent.ref(), clock.instant()));
        return sent;
    }

    /** Tells of a delivery unless everybody has heard of it before. */
    private void tell(Order order, StoredFile file, DeliveryRecord record) {
        if (record.told()) {
            return;
        }
        var delivery = new Delivery(order, file, record.message(), record.at());
        listeners.tell(listener -> listener.delivered(delivery));
        events.publish(
                new Event.FileDelivered(record.at(), order.botId(), order.userId(), file.id(), record.message()));
        ledger.told(order, record);
    }

    /** The user's copy as it is now, or what is known of it if it is gone or cannot be read. */
    private static Message read(Messenger messenger, DeliveryRecord record) {
        MessageRef ref = record.message();
        var chat = new Chat(ref.chatId(), Chat.Kind.PRIVATE, "", "");
        Message known = Message.builder(ref, chat, record.at()).build();
        try {
            return messenger.messages(ref.chatId(), List.of(ref.messageId())).getOrDefault(ref.messageId(), known);
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            return known;
        }
    }

    /** Tells that nothing more comes for an order. */
    public void finish(Order order) {
        listeners.tell(listener -> listener.finished(order));
    }

    /**
     * Listens to every delivery.
     *
     * @param owner whose failures the log names
     */
    public Registration listen(Owner owner, DeliveryListener listener) {
        return listeners.add(owner, listener);
    }

    private CopyRequest copy(ConnectedBot bot, Order order, FileRecord record) {
        StoredFile file = record.file();
        CopyRequest request = CopyRequest.of(record.message(), order.userId())
                .withCaption(caption(file))
                .withKeyboard(replies.deliveryButtons(bot.self(), file, order.userId()));
        return protect ? request.protectedContent() : request;
    }

    private Html caption(StoredFile file) {
        Html full = texts.render("delivery.caption", LinkReplies.describe(file));
        if (full.markup().length() <= MAX_CAPTION) {
            return full;
        }
        Map<String, Object> shorter = new HashMap<>(LinkReplies.describe(file));
        shorter.put("file_caption", "");
        return texts.render("delivery.caption", shorter);
    }
}
