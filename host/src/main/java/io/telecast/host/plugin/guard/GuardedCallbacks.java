package io.telecast.host.plugin.guard;

import io.telecast.api.Registration;
import io.telecast.api.callback.ButtonHandler;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Button;

/** Buttons whose presses keep to their chat. */
record GuardedCallbacks(Callbacks callbacks, Callers callers) implements Callbacks {

    @Override
    public Registration register(String action, ButtonHandler handler) {
        return callbacks.register(action, press -> handler.handle(callers.given(press)));
    }

    @Override
    public Button.Callback button(String label, String action, String payload) {
        return callbacks.button(label, action, payload);
    }
}
