package io.telecast.host.bot;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotException;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import io.telecast.host.files.FileRecord;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkResolver.Target;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import java.util.List;
import java.util.Map;

/** Delivers the file of a share link, if nothing stands against it. */
public final class ShareLinks {

    private static final int GONE = 410;

    private final LinkResolver resolver;
    private final AccessGates gates;
    private final Deliveries deliveries;
    private final Bans bans;
    private final Texts texts;

    public ShareLinks(LinkResolver resolver, AccessGates gates, Deliveries deliveries, Bans bans, Texts texts) {
        this.resolver = resolver;
        this.gates = gates;
        this.deliveries = deliveries;
        this.bans = bans;
        this.texts = texts;
    }

    /** Answers who opened a share link with this payload. */
    void open(CommandCall call, String payload) {
        switch (resolver.shared(payload)) {
            case Target.Open(var record, var userId) -> open(call, record, payload);
            case Target.Refused(var why) ->
                call.reply(texts.render(why.status() == GONE ? "start.gone_link" : "start.bad_link"));
        }
    }

    private void open(CommandCall call, FileRecord record, String payload) {
        StoredFile file = record.file();
        long botId = call.bot().self().id();
        long userId = call.user().id();
        if (file.botId() != botId) {
            call.reply(texts.render("start.bad_link"));
            return;
        }
        if (bans.find(botId, file.ownerId()).isPresent()) {
            call.reply(texts.render("start.gone_link"));
            return;
        }
        AccessDecision decision =
                gates.check(new AccessRequest(botId, userId, AccessRequest.Way.DELIVERY, List.of(file.id()), payload));
        if (decision instanceof AccessDecision.Denied denied) {
            call.reply(OutgoingMessage.text(denied.reason()).withKeyboard(denied.keyboard()));
            return;
        }
        var order = new Order(Requested.id(call) + ":" + file.id(), botId, userId, payload, 1);
        try {
            deliveries.deliver(order, file);
        } catch (BotException.NotFound | BotException.Forbidden | BotException.FloodWait | BotException.Unavailable e) {
            call.reply(texts.render("start.delivery_failed", Map.of("reason", e.getMessage())));
            return;
        }
        deliveries.finish(order);
    }
}
