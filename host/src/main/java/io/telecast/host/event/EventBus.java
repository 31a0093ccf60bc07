package io.telecast.host.event;

import io.telecast.api.Registration;
import io.telecast.api.event.Event;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import java.util.function.Consumer;

/** Publishes events; each listener has a queue and a virtual thread of its own. Safe to use from any thread. */
public final class EventBus {

    private final Ordered<Subscription<?>> subscriptions = new Ordered<>();

    /** Never blocks and never throws. */
    public void publish(Event event) {
        subscriptions.serving().forEach(subscription -> subscription.offer(event));
    }

    /**
     * Calls a listener for each event of a type, in order.
     *
     * @param owner named in the log when the listener throws or falls behind
     */
    public <E extends Event> Registration subscribe(Owner owner, Class<E> type, Consumer<? super E> listener) {
        int number = (int) subscriptions.all().stream()
                .filter(other -> other.isOf(owner, type))
                .count();
        var subscription = new Subscription<E>(owner, type, listener, number, this::passOn);
        subscription.start();
        Registration registration = subscriptions.add(owner, subscription);
        return () -> {
            registration.close();
            subscription.close();
        };
    }

    /** What the next generation of a plugin hears instead. */
    private void passOn(Subscription<?> left, Event event) {
        subscriptions.serving().stream().filter(other -> other.follows(left)).forEach(other -> other.offer(event));
    }
}
