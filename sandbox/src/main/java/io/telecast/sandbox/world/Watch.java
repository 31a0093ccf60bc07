package io.telecast.sandbox.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks at conversations from outside and waits for what happens in them, as tests do. Thread-safe. */
public final class Watch {

    private final World world;

    public Watch(World world) {
        this.world = world;
    }

    /**
     * A message and its state.
     *
     * @param stamp grows with everything that is written or edited anywhere, so that it tells two states apart
     */
    public record Seen(MessageView message, long stamp) {}

    /** All messages of a conversation as its user sees them, in order of their numbers. */
    public List<Seen> messages(ChatKey chat) {
        return world.locked(() -> world.state().boxes.in(chat).values().stream()
                .map(message -> seen(chat, message))
                .toList());
    }

    /** A message, unless it is gone. */
    public Optional<Seen> message(ChatKey chat, long id) {
        return world.locked(() -> world.state().boxes.find(chat, id).map(message -> seen(chat, message)));
    }

    private Seen seen(ChatKey chat, StoredMessage message) {
        return new Seen(
                MessageView.of(world.state(), chat.peer(), chat, message),
                world.state().boxes.written(chat, message.id()));
    }

    /** What a button sends to the bot, empty if it opens an address; apps know it, but do not show it. */
    public String data(ChatKey chat, long id, int row, int column) {
        return world.locked(() -> world.state()
                .boxes
                .find(chat, id)
                .map(message -> message.keys().get(row).get(column).data())
                .orElse(""));
    }

    /** How much has happened so far. */
    public long changes() {
        return world.locked(world::changes);
    }

    /** Waits until more has happened than that, or the time is over. */
    public void awaitMore(long changes, Duration most) throws InterruptedException {
        world.interruptibly(() -> {
            long left = most.toNanos();
            while (world.changes() == changes && left > 0 && !world.isClosed()) {
                left = world.awaitChange(left);
            }
            return left;
        });
    }
}
