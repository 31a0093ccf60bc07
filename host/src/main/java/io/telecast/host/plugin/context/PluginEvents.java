package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.event.Event;
import io.telecast.api.event.Events;
import io.telecast.host.event.EventBus;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.function.Consumer;

/** Listeners of one plugin. */
final class PluginEvents implements Events {

    private final PluginScope scope;
    private final EventBus bus;

    PluginEvents(PluginScope scope, EventBus bus) {
        this.scope = scope;
        this.bus = bus;
    }

    @Override
    public <E extends Event> Registration on(Class<E> type, Consumer<? super E> listener) {
        return scope.own(() -> bus.subscribe(scope.pluginId(), type, event -> {
            if (scope.isOpen()) { // what is still queued when the plugin stops is nobody's any more
                scope.run(() -> listener.accept(event));
            }
        }));
    }
}
