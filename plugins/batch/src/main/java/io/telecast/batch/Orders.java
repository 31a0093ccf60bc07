package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.delivery.Order;

/** The orders that deliveries are, for whoever listens to them. */
final class Orders {

    private final PluginContext context;

    Orders(PluginContext context) {
        this.context = context;
    }

    static Order of(Delivering delivery) {
        return new Order(
                delivery.orderId(),
                delivery.botId(),
                delivery.userId(),
                BatchLinks.startPayload(delivery.payload()),
                delivery.files());
    }

    /** Tells that nothing more comes. */
    void finish(Delivering delivery) {
        context.deliveries().finish(of(delivery));
    }
}
