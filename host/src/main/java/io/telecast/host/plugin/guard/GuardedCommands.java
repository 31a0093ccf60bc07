package io.telecast.host.plugin.guard;

import io.telecast.api.Registration;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.command.Commands;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.util.regex.Pattern;

/** Commands, and on their own the texts that nobody else takes. */
record GuardedCommands(Commands commands, Guard guard, Callers callers) implements Commands {

    @Override
    public Registration register(CommandSpec command, CommandHandler handler) {
        guard.require(Capability.COMMANDS);
        return commands.register(command, callers.given(handler));
    }

    @Override
    public Registration onText(Pattern pattern, CommandHandler handler) {
        guard.require(Capability.MESSAGES);
        return commands.onText(pattern, callers.given(handler));
    }
}
