package io.telecast.host.plugin.guard;

import io.telecast.api.command.CommandCall;
import io.telecast.api.question.AnswerHandler;
import io.telecast.api.question.Question;
import io.telecast.api.question.Questions;
import java.time.Duration;

/** Questions to those who call, whose answers keep to their chat. */
record GuardedQuestions(Questions questions, Callers callers) implements Questions {

    @Override
    public Question register(String name, AnswerHandler handler) {
        Question question = questions.register(name, (answer, note) -> handler.handle(callers.given(answer), note));
        return new Guarded(question, callers);
    }

    private record Guarded(Question question, Callers callers) implements Question {
        @Override
        public void ask(CommandCall call, Duration patience, String note) {
            question.ask(callers.back(call), patience, note);
        }

        @Override
        public boolean withdraw(long botId, long userId) {
            return question.withdraw(botId, userId);
        }
    }
}
