package io.telecast.host.plugin.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.telecast.api.Registration;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.command.Commands;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Questions;
import io.telecast.host.plugin.scope.PluginScope;
import java.time.Duration;
import java.util.List;

/** Commands and questions of one plugin. */
final class PluginCommands implements Commands {

    private static final int MAX_OPEN_QUESTIONS = 100_000;

    private record Asked(long botId, long userId) {}

    private record Question(Registration registration, Duration timeout) {}

    private final PluginScope scope;
    private final CommandRegistry commands;
    private final Questions questions;
    // Owned here as a whole: most questions are never closed, and the scope must not grow with each.
    private final Cache<Asked, Question> open = Caffeine.newBuilder()
            .maximumSize(MAX_OPEN_QUESTIONS)
            .expireAfter(Expiry.<Asked, Question>creating((asked, question) -> question.timeout()))
            .build();

    PluginCommands(PluginScope scope, CommandRegistry commands, Questions questions) {
        this.scope = scope;
        this.commands = commands;
        this.questions = questions;
        scope.own(() -> this::forgetQuestions);
    }

    @Override
    public Registration register(CommandSpec command, CommandHandler handler) {
        return scope.own(() -> commands.register(scope.pluginId(), command, guarded(handler)));
    }

    @Override
    public Registration awaitAnswer(CommandCall call, Duration timeout, CommandHandler handler) {
        scope.checkOpen();
        long botId = call.bot().self().id();
        long userId = call.user().id();
        var asked = new Asked(botId, userId);
        Registration asking = questions.ask(scope.pluginId(), botId, userId, timeout, guarded(handler));
        var question = new Question(asking, timeout);
        open.put(asked, question);
        if (!scope.isOpen()) {
            forgetQuestions();
            scope.checkOpen();
        }
        return () -> {
            open.asMap().remove(asked, question);
            asking.close();
        };
    }

    private CommandHandler guarded(CommandHandler handler) {
        return call -> scope.run(() -> handler.handle(call));
    }

    private void forgetQuestions() {
        for (Question question : List.copyOf(open.asMap().values())) {
            question.registration().close();
        }
        open.invalidateAll();
    }
}
