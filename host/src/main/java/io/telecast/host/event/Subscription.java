package io.telecast.host.event;

import io.telecast.api.event.Event;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener's queue and thread. */
final class Subscription<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int CAPACITY = 10_000;

    private final String owner;
    private final Class<E> type;
    private final Consumer<? super E> listener;
    private final BlockingQueue<E> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;

    Subscription(String owner, Class<E> type, Consumer<? super E> listener) {
        this.owner = owner;
        this.type = type;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("events-" + owner).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void offer(Event event) {
        if (!type.isInstance(event)) {
            return;
        }
        E mine = type.cast(event);
        while (!queue.offer(mine)) {
            if (queue.poll() != null) {
                LOG.warn("A listener of {} is {} events behind: the oldest was dropped.", owner, CAPACITY);
            }
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                listener.accept(queue.take());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.warn("A listener of {} failed on {}.", owner, type.getSimpleName(), e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
