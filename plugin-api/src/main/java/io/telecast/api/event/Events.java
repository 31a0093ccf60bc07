package io.telecast.api.event;

import io.telecast.api.Registration;
import java.util.function.Consumer;

/**
 * Listening to the host.
 *
 * @since 0.1
 */
public interface Events {

    /**
     * Calls a listener for each event of a type, after it happened, in order, on a virtual thread of the plugin's own. A
     * listener that falls 10,000 events behind loses the oldest.
     */
    <E extends Event> Registration on(Class<E> type, Consumer<? super E> listener);
}
