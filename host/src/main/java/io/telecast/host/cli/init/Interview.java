package io.telecast.host.cli.init;

import io.telecast.host.config.KeyGuide;
import io.telecast.host.config.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets an answer to each question: from what was given beforehand, or by asking, again where an answer is wrong. */
public final class Interview {

    private static final int TRIES = 5;

    private final KeyGuide keys;
    private final Asker asker;
    private final Map<String, String> given;
    private final boolean ask;

    /**
     * Asks nothing yet.
     *
     * @param given answers by key that need no asking
     * @param ask whether anything may be asked; else what was not given must do without
     */
    public Interview(KeyGuide keys, Asker asker, Map<String, String> given, boolean ask) {
        this.keys = keys;
        this.asker = asker;
        this.given = Map.copyOf(given);
        this.ask = ask;
    }

    /**
     * Goes through the questions.
     *
     * @return the answers by key; optional ones that are empty are left out
     * @throws IllegalArgumentException if what was given is wrong or missing; the message names everything
     * @throws IOException if there are no more answers, or only wrong ones
     */
    public Map<String, String> hold(List<Question> questions) throws IOException {
        requireGiven(questions);
        var answers = new LinkedHashMap<String, String>();
        for (Question question : questions) {
            String answer = given.containsKey(question.key())
                    ? given.get(question.key()).strip()
                    : ask ? asked(question, answers) : question.suggestion();
            if (!answer.isEmpty()) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    private void requireGiven(List<Question> questions) {
        List<String> problems = new ArrayList<>();
        for (Question question : questions) {
            String answer = given.getOrDefault(question.key(), "").strip();
            if (given.containsKey(question.key()) && !answer.isEmpty()) {
                problem(question, answer)
                        .ifPresent(problem -> problems.add(question.key()
                                + (question.secret() ? " = " + Secret.MASK : " = " + answer) + ": " + problem));
            } else if (question.required() && (!ask || given.containsKey(question.key()))) {
                problems.add(question.key() + " is missing. Set " + KeyGuide.variable(question.key())
                        + " in the environment" + (question.secret() ? "." : ", or give its option."));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    private String asked(Question question, Map<String, String> before) throws IOException {
        asker.say("");
        asker.say(question.title() + (question.required() ? "" : " (optional)"));
        if (!question.hint().isEmpty()) {
            asker.say("  " + question.hint());
        }
        String prompt = question.suggestion().isEmpty() ? "> " : "[" + question.suggestion() + "] > ";
        for (int i = 0; i < TRIES; i++) {
            String answer = asker.ask(prompt, question.secret())
                    .orElseThrow(() ->
                            new IOException("There is no answer for " + question.key() + ", so nothing was written."));
            if (answer.isEmpty() && !question.required()) {
                return question.suggestion();
            }
            Optional<String> problem = problem(question, answer).or(() -> together(question, answer, before));
            if (problem.isEmpty()) {
                return answer;
            }
            asker.say("  " + problem.get());
        }
        throw new IOException(
                "There was no usable answer for " + question.key() + ", so nothing was written. Start again.");
    }

    private Optional<String> problem(Question question, String answer) {
        if (answer.isEmpty()) {
            return Optional.of("This is needed.");
        }
        return keys.problem(question.key(), answer).or(() -> question.check().apply(answer));
    }

    private static Optional<String> together(Question question, String answer, Map<String, String> before) {
        String token = before.getOrDefault(Questions.TOKEN, "");
        return question.key().equals(Questions.OWNER) && token.startsWith(answer + ":")
                ? Optional.of("That is the bot's own id. The owner is a person: you.")
                : Optional.empty();
    }
}
