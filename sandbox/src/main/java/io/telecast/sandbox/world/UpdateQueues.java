package io.telecast.sandbox.world;

import io.telecast.sandbox.world.Change.Counter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What each bot has not yet handled, in order. Guarded by the world's lock. */
final class UpdateQueues {

    private final Map<Long, NavigableMap<Long, PendingUpdate>> queues = new HashMap<>();
    private final Map<Long, Long> last = new HashMap<>();

    void add(long bot, PendingUpdate update) {
        queues.computeIfAbsent(bot, any -> new TreeMap<>()).put(update.seq(), update);
        raise(bot, update.seq());
    }

    void remove(long bot, long seq) {
        Optional.ofNullable(queues.get(bot)).ifPresent(queue -> queue.remove(seq));
    }

    void raise(long bot, long seq) {
        last.merge(bot, seq, Math::max);
    }

    long next(long bot) {
        return last.getOrDefault(bot, 0L) + 1;
    }

    Optional<PendingUpdate> after(long bot, long seq) {
        return Optional.ofNullable(queues.get(bot))
                .map(queue -> queue.higherEntry(seq))
                .map(Map.Entry::getValue);
    }

    boolean contains(long bot, long seq) {
        var queue = queues.get(bot);
        return queue != null && queue.containsKey(seq);
    }

    int size(long bot) {
        var queue = queues.get(bot);
        return queue == null ? 0 : queue.size();
    }

    /** Telegram forgets updates that nobody fetched in time. */
    void dropOlderThan(Instant time) {
        queues.values()
                .forEach(
                        queue -> queue.values().removeIf(update -> update.date().isBefore(time)));
    }

    void snapshot(Consumer<Change> out) {
        last.forEach((bot, seq) -> out.accept(new Change.CounterSet(Counter.UPDATE, bot, seq)));
        queues.forEach(
                (bot, queue) -> queue.values().forEach(update -> out.accept(new Change.UpdateQueued(bot, update))));
    }
}
