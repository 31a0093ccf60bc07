package io.telecast.host.plugin.guard;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.command.CommandCall;
import io.telecast.api.start.StartHandler;
import io.telecast.api.start.StartLinks;

/** Start links whose calls keep to their chat. */
record GuardedStartLinks(StartLinks startLinks, Callers callers) implements StartLinks {

    @Override
    public Registration register(String prefix, StartHandler handler) {
        return startLinks.register(prefix, (call, payload) -> handler.handle(callers.given(call), payload));
    }

    @Override
    public void open(CommandCall call, String startPayload) {
        startLinks.open(callers.back(call), startPayload);
    }

    @Override
    public void open(ButtonPress press, String startPayload) {
        startLinks.open(callers.back(press), startPayload);
    }

    @Override
    public String link(BotIdentity bot, String prefix, String payload) {
        return startLinks.link(bot, prefix, payload);
    }
}
