package io.telecast.bench.upgrade;

import io.telecast.sandbox.content.GeneratedContent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who asks the bot the same things again and again, and compares what it says with what it said before the first
 * upgrade.
 */
final class ChatUser implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration THINK = Duration.ofMillis(200);
    private static final int LATEST = 8;

    /** What is sent, and the label of a button that the answer has, if it comes after others. */
    record Line(String text, Optional<String> button) {

        static Line of(String text) {
            return new Line(text, Optional.empty());
        }
    }

    private final Sandbox sandbox;
    private final long id;
    private final long bot;
    private final List<Line> lines;
    private final Supplier<Tallies> tallies;
    private final List<String> known = new ArrayList<>();

    /** @param lines a text that is empty stands for a file */
    ChatUser(Sandbox sandbox, long id, long bot, List<Line> lines, Supplier<Tallies> tallies) {
        this.sandbox = sandbox;
        this.id = id;
        this.bot = bot;
        this.lines = List.copyOf(lines);
        this.tallies = tallies;
    }

    /** Asks everything once, and learns the answers. */
    void learn() throws IOException, InterruptedException {
        ask(Line.of("/start"));
        for (Line line : lines) {
            LockSupport.parkNanos(THINK.toNanos()); // what comes after an answer is not that to the next line
            known.add(ask(line));
        }
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (int i = 0; i < lines.size(); i++) {
                    say(lines.get(i), known.get(i));
                    LockSupport.parkNanos(THINK.toNanos());
                }
            }
        } catch (InterruptedException e) {
            // it is over
        }
    }

    private void say(Line line, String expected) throws InterruptedException {
        long start = System.nanoTime();
        try {
            String answer = ask(line);
            tallies.get().commands().done(System.nanoTime() - start);
            if (!answer.equals(expected)) {
                tallies.get()
                        .commands()
                        .failed("\"" + line.text() + "\" was answered " + answer + " instead of " + expected);
            }
        } catch (IOException e) {
            tallies.get().commands().failed("\"" + line.text() + "\": " + e.getMessage());
        }
    }

    private String ask(Line line) throws IOException, InterruptedException {
        long sent = line.text().isEmpty()
                ? sandbox.send(id, bot, "note.bin", new GeneratedContent(id, 1000))
                : sandbox.send(id, bot, line.text());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode message : sandbox.messages(id, bot, LATEST)) {
                if (isAnswer(message, sent, line)) {
                    return shape(message);
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        throw new IOException("no answer within " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isAnswer(JsonNode message, long sent, Line line) {
        return message.path("id").asLong() > sent
                && !message.path("out").asBoolean()
                && !message.path("service").asBoolean()
                && line.button().map(label -> labels(message).contains(label)).orElse(true);
    }

    /** What is the same in every answer: no links, tokens and numbers. */
    private static String shape(JsonNode message) {
        String text = message.path("text")
                .asString("")
                .replaceAll("https?://\\S+", "…")
                .replaceAll("\\d+", "#");
        return text + " " + labels(message);
    }

    private static List<String> labels(JsonNode message) {
        var labels = new ArrayList<String>();
        message.path("keyboard")
                .forEach(row -> row.forEach(key -> labels.add(key.path("label").asString(""))));
        return labels;
    }
}
