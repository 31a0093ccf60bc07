package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.command.CommandCall;
import io.telecast.api.start.StartHandler;
import io.telecast.api.start.StartLinks;
import io.telecast.host.bot.StartPayloads;
import io.telecast.host.bot.StartRegistry;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;

/** Start links of one plugin. */
final class PluginStartLinks implements StartLinks {

    private final PluginScope scope;
    private final StartRegistry startLinks;
    private final StartPayloads payloads;

    PluginStartLinks(PluginScope scope, StartRegistry startLinks, StartPayloads payloads) {
        this.scope = scope;
        this.startLinks = startLinks;
        this.payloads = payloads;
    }

    @Override
    public Registration register(String prefix, StartHandler handler) {
        return scope.own(
                Bound.START_LINKS,
                () -> startLinks.register(
                        scope.owner(),
                        prefix,
                        (call, payload) -> scope.run(CallKind.CHAT, () -> handler.handle(call, payload))));
    }

    @Override
    public void open(CommandCall call, String startPayload) {
        scope.check();
        payloads.open(call, startPayload);
    }

    @Override
    public void open(ButtonPress press, String startPayload) {
        scope.check();
        payloads.open(press, startPayload);
    }

    @Override
    public String link(BotIdentity bot, String prefix, String payload) {
        scope.check();
        return StartRegistry.link(bot, prefix, payload);
    }
}
