package io.telecast.api.delivery;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Hears of deliveries before they count as done, so that what it writes down is not lost when the process ends. Called on
 * threads of the plugin's own, for one order one call after another. A call that throws or takes over 5 s is logged and changes nothing
 * for the user.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
public interface DeliveryListener {

    /**
     * A file has arrived. Called at least once for each: when the process ended before everybody had heard, the same
     * delivery, with the same message, is told again once its order is resumed, and must change nothing then. Only a file
     * that was in flight when the process ended may have arrived without this call; it is sent again, as another message.
     */
    void delivered(Delivery delivery);

    /** Every file of the order has arrived, or the order was cancelled. May come again after a restart. */
    default void finished(Order order) {}
}
