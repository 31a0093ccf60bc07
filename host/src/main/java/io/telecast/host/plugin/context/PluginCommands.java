package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.command.Commands;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Questions;
import io.telecast.host.plugin.scope.PluginScope;
import java.time.Duration;
import java.util.regex.Pattern;

/** Commands and questions of one plugin. */
final class PluginCommands implements Commands {

    private final PluginScope scope;
    private final CommandRegistry commands;
    private final Questions questions;

    PluginCommands(PluginScope scope, CommandRegistry commands, Questions questions) {
        this.scope = scope;
        this.commands = commands;
        this.questions = questions;
        // Owned as a whole: most questions are never closed, and the scope must not grow with each.
        scope.own(() -> this::abandonQuestions);
    }

    @Override
    public Registration register(CommandSpec command, CommandHandler handler) {
        return scope.own(() -> commands.register(scope.owner(), command, guarded(handler)));
    }

    @Override
    public Registration awaitAnswer(CommandCall call, Duration timeout, CommandHandler handler) {
        scope.checkOpen();
        Registration question =
                questions.ask(scope.owner(), call.bot().self().id(), call.user().id(), timeout, guarded(handler));
        if (!scope.isOpen()) {
            abandonQuestions();
            scope.checkOpen();
        }
        return question;
    }

    @Override
    public Registration onText(Pattern pattern, CommandHandler handler) {
        return scope.own(() -> commands.hear(scope.owner(), pattern, guarded(handler)));
    }

    private CommandHandler guarded(CommandHandler handler) {
        return call -> scope.run(() -> handler.handle(call));
    }

    private void abandonQuestions() {
        questions.abandon(scope.owner());
    }
}
