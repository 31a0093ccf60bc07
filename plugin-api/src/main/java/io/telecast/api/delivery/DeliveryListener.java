package io.telecast.api.delivery;

/**
 * Hears of deliveries before they count as done, so that what it writes down is not lost when the process ends. Called on
 * virtual threads, for one order one call after another. A call that throws or takes over 5 s is logged and changes nothing
 * for the user.
 *
 * @since 0.1
 */
public interface DeliveryListener {

    /** A file has arrived. After a crash it may have arrived without this call: the one that was in flight. */
    void delivered(Delivery delivery);

    /** Every file of the order has arrived, or the order was cancelled. May come again after a restart. */
    default void finished(Order order) {}
}
