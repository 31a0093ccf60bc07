package io.telecast.bench.wire.process;

import io.telecast.bench.wire.process.Frames.Answer;
import io.telecast.bench.wire.process.Frames.Question;
import io.telecast.bench.wire.process.Frames.Sort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The far side of a {@link Child}: answers questions, each on a thread of its own, until nobody asks any more. */
public final class ChildSide {

    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();

    /** Answers one kind of question. */
    @FunctionalInterface
    public interface Handler {

        /**
         * @param with what the question is about
         * @param events tells the asker something before the answer
         */
        Object answer(JsonNode with, Consumer<Object> events) throws Exception;
    }

    /** The same for questions of a type, and without events. */
    @FunctionalInterface
    public interface Plain<T> {
        Object answer(T with) throws Exception;
    }

    public ChildSide on(String what, Handler handler) {
        handlers.put(what, handler);
        return this;
    }

    public <T> ChildSide on(String what, Class<T> type, Plain<T> handler) {
        return on(what, (with, events) -> handler.answer(Frames.MAPPER.treeToValue(with, type)));
    }

    /** Standard input and output belong to the questions from now on; what libraries print goes to standard error. */
    public void serveStandardStreams() throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        serve(System.in, out);
    }

    void serve(InputStream in, PrintStream out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Question question = Frames.MAPPER.readValue(line, Question.class);
            Thread.ofVirtual().start(() -> say(out, answer(question, event -> say(out, event))));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong is told to the asker
    private Answer answer(Question question, Consumer<Answer> events) {
        Handler handler = handlers.get(question.what());
        try {
            if (handler == null) {
                throw new IllegalArgumentException("There is no question " + question.what() + ".");
            }
            Object answer = handler.answer(
                    question.with(), event -> events.accept(new Answer(question.id(), Sort.EVENT, tree(event))));
            return new Answer(question.id(), Sort.DONE, tree(answer));
        } catch (Exception e) {
            return new Answer(question.id(), Sort.FAILED, tree(e.toString()));
        }
    }

    private static JsonNode tree(Object value) {
        return Frames.MAPPER.valueToTree(value);
    }

    private static void say(PrintStream out, Answer answer) {
        String line = Frames.MAPPER.writeValueAsString(answer);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
