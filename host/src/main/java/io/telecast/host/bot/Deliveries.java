package io.telecast.host.bot;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotException;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.FileRecord;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends stored files to people who opened a share link. */
public final class Deliveries {

    /** Telegram's limit for a caption, in characters. */
    private static final int MAX_CAPTION = 1024;

    private final AccessGates gates;
    private final LinkReplies replies;
    private final Bans bans;
    private final Texts texts;
    private final boolean protect;
    private final EventBus events;
    private final InstantSource clock;

    public Deliveries(
            AccessGates gates,
            LinkReplies replies,
            Bans bans,
            Texts texts,
            boolean protect,
            EventBus events,
            InstantSource clock) {
        this.gates = gates;
        this.replies = replies;
        this.bans = bans;
        this.texts = texts;
        this.protect = protect;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the gates, then sends a copy of the file to who called. */
    void deliver(CommandCall call, FileRecord record, String startPayload) {
        StoredFile file = record.file();
        long botId = call.bot().self().id();
        long userId = call.user().id();
        if (bans.find(botId, file.ownerId()).isPresent()) {
            call.reply(texts.render("start.gone_link"));
            return;
        }
        AccessDecision decision = gates.check(
                new AccessRequest(botId, userId, AccessRequest.Way.DELIVERY, List.of(file.id()), startPayload));
        if (decision instanceof AccessDecision.Denied denied) {
            call.reply(OutgoingMessage.text(denied.reason()).withKeyboard(denied.keyboard()));
            return;
        }
        try {
            Message sent = call.bot().copy(copy(call, record));
            events.publish(new Event.FileDelivered(clock.instant(), botId, userId, file.id(), sent.ref()));
        } catch (BotException.NotFound | BotException.Forbidden | BotException.FloodWait | BotException.Unavailable e) {
            call.reply(texts.render("start.delivery_failed", Map.of("reason", e.getMessage())));
        }
    }

    private CopyRequest copy(CommandCall call, FileRecord record) {
        StoredFile file = record.file();
        CopyRequest request = CopyRequest.of(
                        record.message(), call.message().ref().chatId())
                .withCaption(caption(file))
                .withKeyboard(replies.deliveryButtons(
                        call.bot().self(), file, call.user().id()));
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
