package io.telecast.bench.wire.process;

import io.telecast.bench.wire.process.Frames.Answer;
import io.telecast.bench.wire.process.Frames.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A process that answers questions on its standard streams. It ends when its input does. Thread-safe. */
public final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final Processes processes;
    private final Process process;
    private final Writer questions;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private volatile @Nullable IOException ended;

    private record Waiting(CompletableFuture<JsonNode> answer, Runnable event) {}

    /** Starts it. */
    public Child(String name, Processes processes, ProcessBuilder builder) throws IOException {
        this.name = name;
        this.processes = processes;
        process = processes.start(name, builder);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name(name + " answers").start(this::listen);
    }

    /** @throws IOException if it cannot do it, or does not answer */
    public <T> T ask(String what, Object with, Class<T> type) throws IOException {
        return ask(what, with, type, () -> {});
    }

    /** @param event run, on the one thread that listens, each time there is news before the answer */
    public <T> T ask(String what, Object with, Class<T> type, Runnable event) throws IOException {
        long id = numbers.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, new Waiting(answer, event));
        try {
            IOException end = ended;
            if (end != null) {
                throw end;
            }
            say(new Question(id, what, Frames.MAPPER.valueToTree(with)));
            return Frames.MAPPER.treeToValue(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), type);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null
                            ? name + " failed."
                            : String.valueOf(e.getCause().getMessage()),
                    e);
        } catch (TimeoutException e) {
            throw new IOException(name + " did not answer within " + PATIENCE.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            waiting.remove(id);
        }
    }

    private synchronized void say(Question question) throws IOException {
        questions.write(Frames.MAPPER.writeValueAsString(question));
        questions.write('\n');
        questions.flush();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(Frames.MAPPER.readValue(line, Answer.class));
            }
        } catch (IOException | JacksonException e) {
            // It ended, or talks nonsense; those who wait are told below.
        }
        var end = new IOException(name + " has ended; see " + processes.log(name) + ".");
        ended = end; // before those who wait now are told, so that nobody falls between
        waiting.values().forEach(it -> it.answer().completeExceptionally(end));
    }

    private void heard(Answer answer) {
        Waiting asker = waiting.get(answer.id());
        if (asker == null) {
            return; // gave up
        }
        switch (answer.sort()) {
            case EVENT -> asker.event().run();
            case DONE -> asker.answer().complete(answer.body());
            case FAILED ->
                asker.answer()
                        .completeExceptionally(
                                new IOException(name + ": " + answer.body().asString()));
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        processes.end(process);
    }
}
