package io.telecast.dist;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The product, running as a process of its own against the sandbox or a test data centre. Ends with {@link #close} at the latest. */
public final class Product implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    /** Most runs are over before the optimizing compiler has paid for itself; the cores are for the tests. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Pattern READY = Pattern.compile("^ready (https?://\\S+?)/? in (\\d+) ms");
    private static final Pattern CHAT = Pattern.compile("sandbox chat page (http://\\S+?)/?$");

    private final Process process;
    private final Console console;
    private final URI url;
    private final ChatClient chat;

    private Product(Process process, Console console, int port, Optional<URI> page) {
        this.process = process;
        this.console = console;
        awaitReady();
        url = URI.create(port == 0 ? console.find(READY).orElseThrow().group(1) : "http://127.0.0.1:" + port);
        chat = new ChatClient(page.orElseGet(() -> URI.create(console.find(CHAT)
                .orElseThrow(() -> new AssertionError("no line names the chat page\n" + console.all()))
                .group(1))));
    }

    private void awaitReady() {
        try {
            await("the ready line")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> console.find(READY).isPresent() || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "the product was not ready within " + START + "\n" + console.all() + "\n" + threads(), e);
        }
        if (console.find(READY).isEmpty()) {
            throw new AssertionError("the product ended with " + process.exitValue() + "\n" + console.all());
        }
    }

    /** What every thread of the product does, virtual ones too. */
    private String threads() {
        try {
            var file = Files.createTempFile("telecast-threads", ".txt");
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Tool.run(jcmd, Long.toString(process.pid()), "Thread.dump_to_file", "-overwrite", file.toString());
            var threads = Files.readString(file);
            Files.delete(file);
            return threads;
        } catch (IOException e) {
            return "(its threads cannot be told: " + e.getMessage() + ")";
        }
    }

    /** Prepares a run; every {@link Builder#start} is a run of its own on the same data. */
    public static Builder in(Path data) {
        return new Builder(Optional.empty(), "sandbox", "--data", data.toString(), "--chat-port", "0");
    }

    /**
     * Prepares a run on Telegram's own terms.
     *
     * @param page the chat page of the world that it finds there
     */
    static Builder over(URI page, Path data) {
        return new Builder(Optional.of(page), "run", "--data", data.toString());
    }

    /** Prepares a run by a configuration file, with {@code telecast run}. */
    public static Builder configured(Path data) {
        return new Builder(Optional.empty(), "run", "--data", data.toString(), "--set", "sandbox.port=0");
    }

    /** Prepares a run of a plugin's project, with {@code telecast dev}. */
    public static Builder developing(Path project, Path data) {
        return new Builder(Optional.empty(), "dev", project.toString(), "--data", data.toString(), "--chat-port", "0");
    }

    /** How the product is started. */
    public static final class Builder {
        private final List<String> arguments = new ArrayList<>();
        private final List<String> jvm = new ArrayList<>(SHORT_LIVED);
        private final Optional<URI> page;
        private int port;

        private Builder(Optional<URI> page, String... command) {
            this.page = page;
            arguments.addAll(List.of(command));
        }

        /** Listens on this port instead of any free one. */
        public Builder port(int fixed) {
            port = fixed;
            return this;
        }

        /** Sets a configuration key. */
        public Builder set(String key, Object value) {
            return arguments("--set", key + "=" + value);
        }

        public Builder arguments(String... more) {
            arguments.addAll(List.of(more));
            return this;
        }

        /** Runs as users run it, for what lives long or moves many bytes. */
        public Builder optimized() {
            jvm.clear();
            return this;
        }

        /** Starts it and waits until it is ready. */
        public Product start() {
            try {
                var all = new ArrayList<>(arguments);
                all.addAll(List.of("--port", Integer.toString(port)));
                var process = Assembled.process(jvm, all).start();
                try {
                    return new Product(process, new Console(process), port, page);
                } catch (Throwable e) {
                    process.destroyForcibly();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the product cannot be started", e);
            }
        }
    }

    /** Where viewers reach it, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** The sandbox's chat page, without a slash at the end. */
    public URI chatUrl() {
        return chat.url();
    }

    /** Acts through the chat page's interface. */
    public ChatClient chat() {
        return chat;
    }

    public Console console() {
        return console;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** An address on this server, whatever port a link was made under. */
    public URI here(URI link) {
        var query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        return URI.create(url + link.getRawPath() + query);
    }

    /** Asks it to end and waits until it has; answers the exit code. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("the product did not end within " + STOP + "\n" + console.all());
            }
            console.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product was ending", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
