package io.telecast.host.event;

import io.telecast.api.event.Event;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
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
    private final int number;
    private final BiConsumer<Subscription<?>, Event> leftover;
    // nothing comes after the empty one, with which it ends
    private final BlockingQueue<Optional<E>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private boolean closed;

    /**
     * @param number which one of its owner's listeners of this type it is
     * @param leftover gets what the listener has not heard because its plugin has left
     */
    Subscription(
            Owner owner,
            Class<E> type,
            Consumer<? super E> listener,
            int number,
            BiConsumer<Subscription<?>, Event> leftover) {
        this.owner = owner;
        this.type = type;
        this.listener = listener;
        this.number = number;
        this.leftover = leftover;
        this.thread = Thread.ofVirtual().name("events-" + owner).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whoever offers may have looked before this was closed. */
    void offer(Event event) {
        if (type.isInstance(event) && !put(Optional.of(type.cast(event)))) {
            leftover.accept(this, event);
        }
    }

    private void tell(E event) {
        try {
            listener.accept(event);
        } catch (LeavingException left) {
            leftover.accept(this, event);
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener of {} failed on {}.", owner, type.getSimpleName(), e);
        }
    }

    boolean isOf(Owner other, Class<?> otherType) {
        return owner == other && type == otherType;
    }

    /** Whether it is the same listener of another generation of the plugin. */
    boolean follows(Subscription<?> other) {
        return owner.isGenerationBeside(other.owner) && type == other.type && number == other.number;
    }

    private synchronized boolean put(Optional<E> next) {
        if (closed) {
            return false;
        }
        closed = next.isEmpty();
        while (!queue.offer(next)) {
            if (queue.poll() != null) {
                LOG.warn("A listener of {} is {} events behind: the oldest was dropped.", owner, CAPACITY);
            }
        }
        return true;
    }

    private void run() {
        try {
            for (Optional<E> next = queue.take(); next.isPresent(); next = queue.take()) {
                tell(next.get());
            }
        } catch (InterruptedException e) {
            passOnTheRest();
        }
    }

    private void passOnTheRest() {
        for (Optional<E> next = queue.poll(); next != null && next.isPresent(); next = queue.poll()) {
            leftover.accept(this, next.get());
        }
    }

    /**
     * Takes no more events. The listener hears those that wait, for which this waits a little; the rest is left over. A
     * listener that ends its own subscription is not waited for.
     */
    @Override
    public void close() {
        put(Optional.empty());
        try {
            boolean itself = Thread.currentThread() == thread || Owner.acting() == owner;
            if (!itself && !thread.join(LAST_EVENTS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
