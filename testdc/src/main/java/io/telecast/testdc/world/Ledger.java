package io.telecast.testdc.world;

import io.telecast.sandbox.world.Change;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.testdc.world.Event.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what happens to messages, in each bot's private box and in each channel, and remembers it for clients that were away.
 * The counters start at a time of day that grows from process to process, so that no client is ahead of them. Thread-safe.
 */
public final class Ledger {

    private static final long EPOCH = 1_735_689_600;

    private final InstantSource clock;
    private final int start;
    private final Map<Long, List<Event>> boxes = new HashMap<>();
    private final Map<Long, Map<Long, ChatKey>> privately = new HashMap<>();
    private final Map<ChatKey, Map<Long, Known>> messages = new HashMap<>();

    public Ledger(InstantSource clock) {
        this.clock = clock;
        start = (int) (clock.instant().getEpochSecond() - EPOCH);
    }

    /** @param edited when it was edited last, 0 for never */
    private record Known(boolean pinned, int edited) {}

    /** Notes what was there before the counters began. */
    synchronized void begin(Change change) {
        if (change instanceof Change.MessageSet(var chat, var message)) {
            know(chat, message, message.edited() ? now() : 0);
        }
    }

    /** Numbers a change; empty if it concerns no messages. */
    synchronized Optional<Event> record(Change change) {
        return switch (change) {
            case Change.MessageSet(var chat, var message) -> Optional.of(set(chat, message));
            case Change.MessagesGone(var chat, var ids) -> {
                messages.getOrDefault(chat, new HashMap<>()).keySet().removeAll(ids);
                yield Optional.of(add(Kind.DELETED, chat, ids));
            }
            default -> Optional.empty();
        };
    }

    private Event set(ChatKey chat, StoredMessage message) {
        Known before = messages.getOrDefault(chat, Map.of()).get(message.id());
        if (before == null) {
            know(chat, message, 0);
            return add(Kind.NEW, chat, List.of(message.id()));
        }
        boolean pinned = message.pinned() && !before.pinned();
        know(chat, message, pinned ? before.edited() : now());
        return add(pinned ? Kind.PINNED : Kind.EDITED, chat, List.of(message.id()));
    }

    private void know(ChatKey chat, StoredMessage message, int edited) {
        messages.computeIfAbsent(chat, any -> new HashMap<>()).put(message.id(), new Known(message.pinned(), edited));
        if (!chat.isChannel()) {
            privately.computeIfAbsent(chat.box(), any -> new HashMap<>()).put(message.id(), chat);
        }
    }

    private Event add(Kind kind, ChatKey chat, List<Long> ids) {
        var event = new Event(pts(chat.box()) + ids.size(), kind, chat, List.copyOf(ids), now());
        boxes.computeIfAbsent(chat.box(), any -> new ArrayList<>()).add(event);
        return event;
    }

    /** Seconds since 1970. */
    public int now() {
        return (int) clock.instant().getEpochSecond();
    }

    /** Where all counters began. */
    public int start() {
        return start;
    }

    /** @param box a bot's id for its private messages, or a channel's */
    public synchronized int pts(long box) {
        List<Event> events = boxes.getOrDefault(box, List.of());
        return events.isEmpty() ? start : events.getLast().pts();
    }

    /** What came after a counter, at most so much of it. */
    public synchronized List<Event> after(long box, int pts, int limit) {
        List<Event> events = boxes.getOrDefault(box, List.of());
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).pts() > pts) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return List.copyOf(events.subList(low, Math.min(events.size(), low + limit)));
    }

    /** The latest event of a message. */
    public synchronized Optional<Event> latest(ChatKey chat, long id, Kind kind) {
        return boxes.getOrDefault(chat.box(), List.of()).reversed().stream()
                .filter(event -> event.kind() == kind
                        && event.chat().equals(chat)
                        && event.ids().contains(id))
                .findFirst();
    }

    /** When something last happened in a channel; 0 if nothing has. */
    public synchronized int changed(long channel) {
        List<Event> events = boxes.getOrDefault(channel, List.of());
        return events.isEmpty() ? 0 : events.getLast().date();
    }

    /** The private conversation of a bot that has or had this message. */
    public synchronized Optional<ChatKey> chatOf(long bot, long message) {
        return Optional.ofNullable(privately.getOrDefault(bot, Map.of()).get(message));
    }

    /** When a message was edited last, 0 for never. */
    synchronized int edited(ChatKey chat, long id) {
        Known known = messages.getOrDefault(chat, Map.of()).get(id);
        return known == null ? 0 : known.edited();
    }
}
