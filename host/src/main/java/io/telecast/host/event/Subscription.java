package io.telecast.host.event;

import io.telecast.api.event.Event;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener's queue and thread. */
final class Subscription<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int CAPACITY = 10_000;
    private static final Duration LAST_EVENTS = Duration.ofSeconds(1);

    private final Owner owner;
    private final Class<E> type;
    private final Consumer<? super E> listener;
    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    // used by the thread alone
    private boolean ended;

    Subscription(Owner owner, Class<E> type, Consumer<? super E> listener) {
        this.owner = owner;
        this.type = type;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("events-" + owner).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void offer(Event event) {
        if (type.isInstance(event) && owner.serves()) {
            E mine = type.cast(event);
            put(() -> listener.accept(mine));
        }
    }

    private void put(Runnable next) {
        while (!queue.offer(next)) {
            if (queue.poll() != null) {
                LOG.warn("A listener of {} is {} events behind: the oldest was dropped.", owner, CAPACITY);
            }
        }
    }

    private void run() {
        while (!ended) {
            try {
                queue.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                LOG.warn("A listener of {} failed on {}.", owner, type.getSimpleName(), e);
            }
        }
    }

    /** The last event was offered. The listener hears those that wait, for which this waits a little, and then no more. */
    @Override
    public void close() {
        put(() -> ended = true);
        try {
            if (Thread.currentThread() != thread && !thread.join(LAST_EVENTS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
