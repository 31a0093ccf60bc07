package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.chat.Message;
import io.telecast.api.delivery.Deliveries;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import io.telecast.host.plugin.scope.PluginScope;

/** Deliveries as one plugin makes and hears of them. */
final class PluginDeliveries implements Deliveries {

    private final PluginScope scope;
    private final io.telecast.host.bot.Deliveries deliveries;

    PluginDeliveries(PluginScope scope, io.telecast.host.bot.Deliveries deliveries) {
        this.scope = scope;
        this.deliveries = deliveries;
    }

    @Override
    public Message deliver(Order order, StoredFile file) {
        scope.check();
        return deliveries.deliver(order, file);
    }

    @Override
    public void finish(Order order) {
        scope.check();
        deliveries.finish(order);
    }

    @Override
    public Registration listen(DeliveryListener listener) {
        return scope.own(() -> deliveries.listen(scope.pluginId(), new Guarded(scope, listener)));
    }

    private record Guarded(PluginScope scope, DeliveryListener listener) implements DeliveryListener {
        @Override
        public void delivered(Delivery delivery) {
            scope.run(() -> listener.delivered(delivery));
        }

        @Override
        public void finished(Order order) {
            scope.run(() -> listener.finished(order));
        }
    }
}
