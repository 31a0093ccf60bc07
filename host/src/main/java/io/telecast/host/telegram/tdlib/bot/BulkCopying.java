package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Message;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.convert.Contents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Copies many messages with one request. */
final class BulkCopying {

    private static final int MAX_COPIES = 100;

    private final Line line;
    private final Places places;
    private final Reading reading;
    private final Sending sending;
    private final Outbox outbox;

    BulkCopying(Line line, Places places, Reading reading, Sending sending, Outbox outbox) {
        this.line = line;
        this.places = places;
        this.reading = reading;
        this.sending = sending;
        this.outbox = outbox;
    }

    Map<Long, Message> copyAll(long from, Collection<Long> numbers, long to) {
        var ascending = new TreeSet<>(numbers);
        if (ascending.isEmpty() || ascending.size() > MAX_COPIES) {
            throw new BotException.BadRequest(
                    "One request copies 1 to " + MAX_COPIES + " messages, not " + ascending.size() + ".");
        }
        var sources = new ArrayList<Long>();
        reading.raw(from, ascending).forEach((number, message) -> {
            if (!Contents.isService(message.path("content"))) {
                sources.add(number);
            }
        });
        places.requireForWriting(to);
        return sources.isEmpty() ? Map.of() : copies(from, sources, to);
    }

    private Map<Long, Message> copies(long from, List<Long> sources, long to) {
        List<Long> ids = sources.stream().map(MessageIds::ofServer).toList();
        JsonNode made = line.call(new Messages.ForwardMessages(
                        to, from, ids, new Messages.MessageSendOptions(true, false), true, false))
                .path("messages");
        var copies = new TreeMap<Long, Message>();
        Optional<BotException> failure = Optional.empty();
        for (int index = 0; index < sources.size(); index++) {
            if (made.path(index).isObject()) {
                try {
                    copies.put(sources.get(index), sending.read(outbox.sent(made.path(index))));
                } catch (TdException e) {
                    failure = Optional.of(line.meaning(e));
                } catch (BotException e) {
                    rest(made, index + 1);
                    throw e;
                }
            }
        }
        failure.filter(BulkCopying::concernsAll).ifPresent(whole -> {
            takeBack(to, copies.values());
            throw whole;
        });
        return Collections.unmodifiableMap(copies);
    }

    /** Whether it is not about one message: then the caller tries all again, and none may be there already. */
    private static boolean concernsAll(BotException failure) {
        return !(failure instanceof BotException.BadRequest || failure instanceof BotException.NotFound);
    }

    private void rest(JsonNode made, int from) {
        for (int index = from; index < made.size(); index++) {
            JsonNode message = made.path(index);
            if (message.isObject()) {
                outbox.discard(Fields.number(message, "chat_id"), Fields.number(message, "id"));
            }
        }
    }

    private void takeBack(long chatId, Collection<Message> copies) {
        copies.forEach(
                copy -> outbox.discard(chatId, MessageIds.ofServer(copy.ref().messageId())));
    }
}
