package io.telecast.host.plugin.context;

import io.telecast.api.command.CommandCall;
import io.telecast.api.question.AnswerHandler;
import io.telecast.api.question.Question;
import io.telecast.api.question.Questions;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import java.time.Duration;

/** Questions of one plugin. */
final class PluginQuestions implements Questions {

    private final PluginScope scope;
    private final io.telecast.host.bot.Questions questions;

    PluginQuestions(PluginScope scope, io.telecast.host.bot.Questions questions) {
        this.scope = scope;
        this.questions = questions;
    }

    @Override
    public Question register(String name, AnswerHandler handler) {
        scope.own(
                Bound.QUESTIONS,
                () -> questions.register(
                        scope.owner(),
                        name,
                        (answer, note) -> scope.run(CallKind.CHAT, () -> handler.handle(answer, note))));
        return new Asking(name);
    }

    private final class Asking implements Question {
        private final String name;

        Asking(String name) {
            this.name = name;
        }

        @Override
        public void ask(CommandCall call, Duration patience, String note) {
            scope.check();
            questions.ask(
                    scope.pluginId(), name, call.bot().self().id(), call.user().id(), patience, note);
        }

        @Override
        public boolean withdraw(long botId, long userId) {
            scope.check();
            return questions.withdraw(scope.pluginId(), name, botId, userId);
        }
    }
}
