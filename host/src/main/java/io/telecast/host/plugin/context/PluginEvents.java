package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.event.Event;
import io.telecast.api.event.Events;
import io.telecast.host.event.EventBus;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.users.PluginReach;
import java.util.function.Consumer;

/** Listeners of one plugin. */
final class PluginEvents implements Events {

    private final PluginScope scope;
    private final EventBus bus;
    private final PluginReach reach;

    PluginEvents(PluginScope scope, EventBus bus, PluginReach reach) {
        this.scope = scope;
        this.bus = bus;
        this.reach = reach;
    }

    @Override
    public <E extends Event> Registration on(Class<E> type, Consumer<? super E> listener) {
        return scope.own(
                Bound.EVENTS,
                () -> bus.subscribe(scope.owner(), type, event -> {
                    if (concerns(event)) {
                        scope.run(CallKind.EVENT, () -> listener.accept(event));
                    }
                }));
    }

    private boolean concerns(Event event) {
        return switch (event) {
            case Event.FileStored stored -> serves(stored.file().botId());
            case Event.FileDelivered delivered -> serves(delivered.botId());
            case Event.UserSeen seen -> serves(seen.botId());
            case Event.UserBlocked blocked -> serves(blocked.botId());
            // The bot is gone: this is for whoever connected it.
            case Event.BotLost lost -> true;
            case Event.StreamStarted started -> true;
            case Event.StreamEnded ended -> true;
        };
    }

    private boolean serves(long botId) {
        return reach.serves(scope.pluginId(), botId);
    }
}
