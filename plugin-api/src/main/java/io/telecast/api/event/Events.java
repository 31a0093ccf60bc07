package io.telecast.api.event;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import java.util.function.Consumer;

/**
 * Listening to the host.
 *
 * <pre>{@code
 * context.events().on(Event.FileStored.class, stored ->
 *         context.logger().info("{} bytes were stored", stored.file().size()));
 * }</pre>
 *
 * <p>A listener may block: only its own later events wait. What it throws is logged. Events are not durable: those that wait
 * when the process ends are lost. In an upgrade the older version hears what happened before the change, the newer what
 * happens after it.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Events {

    /**
     * Calls a listener for each event of a type, after it happened, in order, on a thread of the plugin's own, for up
     * to a minute. A listener that falls 10,000 events behind loses the oldest.
     */
    <E extends Event> Registration on(Class<E> type, Consumer<? super E> listener);
}
