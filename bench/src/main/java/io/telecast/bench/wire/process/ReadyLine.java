package io.telecast.bench.wire.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits for what a process says when it is ready, and reads on so that it never has to wait for a reader. */
public final class ReadyLine {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private ReadyLine() {}

    /**
     * @param log where it says what went wrong
     * @return the pattern's first group
     */
    public static String await(Process process, Pattern pattern, Path log) throws IOException {
        var found = new CompletableFuture<String>();
        Thread.ofVirtual().name("output").start(() -> read(process, pattern, found));
        try {
            return found.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw new IOException("A process was not ready in time; see " + log + ".", e);
        }
    }

    private static void read(Process process, Pattern pattern, CompletableFuture<String> found) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    found.complete(matcher.group(1));
                }
            }
            found.completeExceptionally(new IOException("It ended."));
        } catch (IOException e) {
            found.completeExceptionally(e);
        }
    }
}
