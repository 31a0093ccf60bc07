package io.telecast.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of the product's command line, from beginning to end. */
public final class Cli {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Cli() {}

    /** How a call ended and what it said. */
    public record Outcome(int code, String out, String err) {
        /** Everything it said. */
        public String said() {
            return out + "\n" + err;
        }
    }

    /** Runs {@code telecast} with these arguments; a call that does not end by itself fails the test. */
    public static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** As {@link #run(String...)}, with environment variables. */
    public static Outcome run(Map<String, String> environment, String... arguments) {
        return answering(environment, "", arguments);
    }

    /** As {@link #run(Map, String...)}, with something on standard input. */
    public static Outcome answering(Map<String, String> environment, String input, String... arguments) {
        try {
            var builder = Assembled.process(List.of("-XX:TieredStopAtLevel=1"), List.of(arguments));
            builder.environment().putAll(environment);
            var process = builder.start();
            var console = new Console(process);
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("telecast " + String.join(" ", arguments) + " did not end within " + LIMIT
                        + "\n" + console.all());
            }
            console.awaitEnd();
            return new Outcome(process.exitValue(), console.out(), console.err());
        } catch (IOException e) {
            throw new UncheckedIOException("the product cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product was running", e);
        }
    }
}
