package io.telecast.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a process writes, line by line, from its start. Thread-safe. */
public final class Console {
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(2);

    Console(Process process) {
        pump(process.getInputStream(), out);
        pump(process.getErrorStream(), err);
    }

    private void pump(InputStream stream, List<String> lines) {
        Thread.ofPlatform().daemon().name("console").start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | RuntimeException e) {
                lines.add("(the rest could not be read: " + e.getMessage() + ")");
            } finally {
                open.countDown();
            }
        });
    }

    /** Waits until both streams have ended, which they do with the process. */
    void awaitEnd() throws InterruptedException {
        open.await();
    }

    /** Standard output so far. */
    public String out() {
        return String.join("\n", out);
    }

    /** Standard error so far. */
    public String err() {
        return String.join("\n", err);
    }

    /** Both, for messages of failed tests. */
    public String all() {
        return "--- standard output\n" + out() + "\n--- standard error\n" + err();
    }

    /** The first line of standard output with a match. */
    Optional<MatchResult> find(Pattern pattern) {
        return out.stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.toMatchResult())
                .findFirst();
    }
}
