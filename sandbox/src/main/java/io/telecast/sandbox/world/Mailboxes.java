package io.telecast.sandbox.world;

import io.telecast.sandbox.world.Change.Counter;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The messages of every conversation, numbered for each bot's private box and for each channel. Guarded by the world's lock. */
final class Mailboxes {

    private final Map<ChatKey, NavigableMap<Long, StoredMessage>> chats = new HashMap<>();
    private final Map<ChatKey, Map<Long, Long>> written = new HashMap<>();
    private final Map<Long, Long> last = new HashMap<>();
    private long writes;

    void set(ChatKey chat, StoredMessage message) {
        chats.computeIfAbsent(chat, any -> new TreeMap<>()).put(message.id(), message);
        written.computeIfAbsent(chat, any -> new HashMap<>()).put(message.id(), ++writes);
        raise(chat.box(), message.id());
    }

    void remove(ChatKey chat, List<Long> ids) {
        Optional.ofNullable(chats.get(chat)).ifPresent(messages -> ids.forEach(messages::remove));
        Optional.ofNullable(written.get(chat)).ifPresent(numbers -> ids.forEach(numbers::remove));
    }

    void raise(long box, long number) {
        last.merge(box, number, Math::max);
    }

    long next(long box) {
        return last.getOrDefault(box, 0L) + 1;
    }

    Optional<StoredMessage> find(ChatKey chat, long id) {
        return Optional.ofNullable(in(chat).get(id));
    }

    NavigableMap<Long, StoredMessage> in(ChatKey chat) {
        var messages = chats.get(chat);
        return messages == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(messages);
    }

    /** When a message was written or last edited, as a number that grows with each. Not kept beyond the process. */
    long written(ChatKey chat, long id) {
        return written.getOrDefault(chat, Map.of()).getOrDefault(id, 0L);
    }

    Set<String> files() {
        var all = new HashSet<String>();
        chats.values().forEach(messages -> messages.values().forEach(message -> all.add(message.file())));
        return all;
    }

    void snapshot(Consumer<Change> out) {
        last.forEach((box, number) -> out.accept(new Change.CounterSet(Counter.MESSAGE, box, number)));
        chats.forEach((chat, messages) ->
                messages.values().forEach(message -> out.accept(new Change.MessageSet(chat, message))));
    }
}
