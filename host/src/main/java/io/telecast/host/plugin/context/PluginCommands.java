package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.command.Commands;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.regex.Pattern;

/** Commands of one plugin. */
final class PluginCommands implements Commands {

    private final PluginScope scope;
    private final CommandRegistry commands;

    PluginCommands(PluginScope scope, CommandRegistry commands) {
        this.scope = scope;
        this.commands = commands;
    }

    @Override
    public Registration register(CommandSpec command, CommandHandler handler) {
        return scope.own(Bound.COMMANDS, () -> commands.register(scope.owner(), command, guarded(handler)));
    }

    @Override
    public Registration onText(Pattern pattern, CommandHandler handler) {
        return scope.own(Bound.TEXTS, () -> commands.hear(scope.owner(), pattern, guarded(handler)));
    }

    private CommandHandler guarded(CommandHandler handler) {
        return call -> scope.run(CallKind.CHAT, () -> handler.handle(call));
    }
}
