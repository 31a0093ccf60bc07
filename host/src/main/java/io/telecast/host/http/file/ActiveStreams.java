package io.telecast.host.http.file;

import io.telecast.api.event.Event;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The responses that are being sent, counted and told as events. Thread-safe. */
public final class ActiveStreams {

    private final Consumer<Event> events;
    private final InstantSource clock;
    private final Set<ActiveStream> active = ConcurrentHashMap.newKeySet();
    private final AtomicLong ids = new AtomicLong();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder broken = new LongAdder();

    /**
     * Starts with none.
     *
     * @param events is told of each stream's start and end
     */
    public ActiveStreams(Consumer<Event> events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Responses under way, those that wait for their first byte among them. */
    public int active() {
        return active.size();
    }

    /** Those responses, the oldest first. */
    public List<StreamView> list() {
        return active.stream()
                .map(ActiveStream::view)
                .sorted(Comparator.comparingLong(StreamView::id))
                .toList();
    }

    /** Responses that were begun. */
    public long started() {
        return ids.get();
    }

    /** Bytes of files sent, without headers. */
    public long bytes() {
        return bytes.sum();
    }

    /** Responses that ended early, because the viewer left or the bytes could not be had. */
    public long broken() {
        return broken.sum();
    }

    /** Counts a response, which must be closed. */
    ActiveStream open(long fileId, long userId) {
        var stream = new ActiveStream(this, ids.incrementAndGet(), fileId, userId, clock.instant());
        active.add(stream);
        return stream;
    }

    void began(ActiveStream stream) {
        events.accept(new Event.StreamStarted(clock.instant(), stream.id(), stream.fileId(), stream.userId()));
    }

    void sent(int count) {
        bytes.add(count);
    }

    void ended(ActiveStream stream, boolean began, long sent, boolean complete) {
        active.remove(stream);
        if (!complete) {
            broken.increment();
        }
        if (began) {
            events.accept(new Event.StreamEnded(
                    clock.instant(), stream.id(), stream.fileId(), stream.userId(), sent, complete));
        }
    }
}
