package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.chat.Message;
import io.telecast.api.delivery.Deliveries;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.users.PluginReach;

/** Deliveries as one plugin makes and hears of them. */
final class PluginDeliveries implements Deliveries {

    private final PluginScope scope;
    private final io.telecast.host.bot.Deliveries deliveries;
    private final PluginReach reach;

    PluginDeliveries(PluginScope scope, io.telecast.host.bot.Deliveries deliveries, PluginReach reach) {
        this.scope = scope;
        this.deliveries = deliveries;
        this.reach = reach;
    }

    @Override
    public Message deliver(Order order, StoredFile file) {
        scope.check();
        return scope.owner().act(() -> deliveries.deliver(order, file));
    }

    @Override
    public void finish(Order order) {
        scope.check();
        deliveries.finish(order);
    }

    @Override
    public Registration listen(DeliveryListener listener) {
        return scope.own(Bound.DELIVERIES, () -> deliveries.listen(scope.owner(), new Guarded(scope, reach, listener)));
    }

    private record Guarded(PluginScope scope, PluginReach reach, DeliveryListener listener)
            implements DeliveryListener {
        @Override
        public void delivered(Delivery delivery) {
            if (serves(delivery.order())) {
                scope.run(CallKind.ASKED, () -> listener.delivered(delivery));
            }
        }

        @Override
        public void finished(Order order) {
            if (serves(order)) {
                scope.run(CallKind.ASKED, () -> listener.finished(order));
            }
        }

        private boolean serves(Order order) {
            return reach.serves(scope.pluginId(), order.botId());
        }
    }
}
