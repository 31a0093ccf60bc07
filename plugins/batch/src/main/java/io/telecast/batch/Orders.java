package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.delivery.Order;

/** The orders that deliveries are, for whoever listens to them. */
final class Orders {

    private final PluginContext context;

    Orders(PluginContext context) {
        this.context = context;
    }

    Order of(Delivering delivery, FileCollection collection) {
        var link = context.links().collection(collection, delivery.userId());
        return new Order(
                delivery.orderId(),
                delivery.botId(),
                delivery.userId(),
                BatchLinks.startPayload(link),
                collection.fileIds().size());
    }

    /** Tells that nothing more comes. */
    void finish(Delivering delivery) {
        Order order = context.collections()
                .find(delivery.collectionId())
                .map(collection -> of(delivery, collection))
                .orElseGet(
                        () -> new Order(delivery.orderId(), delivery.botId(), delivery.userId(), "", delivery.next()));
        context.deliveries().finish(order);
    }
}
