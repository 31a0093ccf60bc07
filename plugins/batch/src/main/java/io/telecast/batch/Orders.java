package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.delivery.Order;

/** The orders that deliveries are, for whoever listens to them. */
final class Orders {

    private final PluginContext context;

    Orders(PluginContext context) {
        this.context = context;
    }

    Order of(Delivering delivery, int files) {
        return new Order(
                delivery.orderId(),
                delivery.botId(),
                delivery.userId(),
                BatchLinks.startPayload(delivery.payload()),
                files);
    }

    /** Tells that nothing more comes. */
    void finish(Delivering delivery) {
        int files = context.collections()
                .find(delivery.collectionId())
                .map(collection -> collection.fileIds().size())
                .orElse(delivery.next());
        context.deliveries().finish(of(delivery, files));
    }
}
