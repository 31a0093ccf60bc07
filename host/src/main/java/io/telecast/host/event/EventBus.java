package io.telecast.host.event;

import io.telecast.api.Registration;
import io.telecast.api.event.Event;
import io.telecast.host.owner.Owner;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Publishes events; each listener has a queue and a virtual thread of its own. Safe to use from any thread. */
public final class EventBus {

    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();

    /** Never blocks and never throws. */
    public void publish(Event event) {
        for (Subscription<?> subscription : subscriptions) {
            subscription.offer(event);
        }
    }

    /**
     * Calls a listener for each event of a type, in order.
     *
     * @param owner named in the log when the listener throws or falls behind
     */
    public <E extends Event> Registration subscribe(Owner owner, Class<E> type, Consumer<? super E> listener) {
        var subscription = new Subscription<E>(owner, type, listener);
        subscriptions.add(subscription);
        subscription.start();
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }
}
