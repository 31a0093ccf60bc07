package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.callback.ButtonHandler;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Button;
import io.telecast.host.bot.ButtonRegistry;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;

/** Inline buttons of one plugin. */
final class PluginCallbacks implements Callbacks {

    private final PluginScope scope;
    private final ButtonRegistry buttons;

    PluginCallbacks(PluginScope scope, ButtonRegistry buttons) {
        this.scope = scope;
        this.buttons = buttons;
    }

    @Override
    public Registration register(String action, ButtonHandler handler) {
        return scope.own(
                Bound.BUTTONS,
                () -> buttons.register(
                        scope.owner(), action, press -> scope.run(CallKind.CHAT, () -> handler.handle(press))));
    }

    @Override
    public Button.Callback button(String label, String action, String payload) {
        scope.check();
        return ButtonRegistry.button(label, scope.pluginId(), action, payload);
    }
}
