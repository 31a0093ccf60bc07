package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.convert.MessageConverter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads messages by their numbers. */
final class Reading {

    /** What TDLib asks the server for at once. */
    private static final int SLICE = 200;

    private final Line line;
    private final Places places;
    private final MessageConverter messages;

    Reading(Line line, Places places, MessageConverter messages) {
        this.line = line;
        this.places = places;
        this.messages = messages;
    }

    Map<Long, Message> messages(long chatId, Collection<Long> numbers) {
        var found = new TreeMap<Long, Message>();
        raw(chatId, numbers)
                .forEach((number, message) -> messages.read(message).ifPresent(read -> found.put(number, read)));
        return Collections.unmodifiableMap(found);
    }

    /** The same as TDLib tells them; afterwards it has them in memory. */
    SortedMap<Long, JsonNode> raw(long chatId, Collection<Long> numbers) {
        places.require(chatId);
        List<Long> ids = new TreeSet<>(numbers)
                .stream().filter(MessageIds::possible).map(MessageIds::ofServer).toList();
        var found = new TreeMap<Long, JsonNode>();
        for (int from = 0; from < ids.size(); from += SLICE) {
            var slice = new ArrayList<>(ids.subList(from, Math.min(from + SLICE, ids.size())));
            for (JsonNode message :
                    line.call(new Messages.GetMessages(chatId, slice)).path("messages")) {
                long number = MessageIds.toServer(Fields.number(message, "id"));
                if (number != 0) {
                    found.put(number, message);
                }
            }
        }
        return found;
    }

    /** @throws BotException.NotFound if there is none */
    JsonNode one(MessageRef ref) {
        JsonNode message = raw(ref.chatId(), List.of(ref.messageId())).get(ref.messageId());
        if (message == null) {
            throw new BotException.NotFound("Message " + ref.messageId() + " of chat " + ref.chatId()
                    + " not found: it was deleted or never sent.");
        }
        return message;
    }
}
