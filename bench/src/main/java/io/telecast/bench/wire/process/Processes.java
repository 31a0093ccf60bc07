package io.telecast.bench.wire.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Every process that the benchmark started. They end with it, also when it is interrupted. Thread-safe. */
public final class Processes implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final Path folder;
    private final Thread hook;
    private final Deque<Process> running = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param folder for what they write on standard error
     * @param afterwards done when they have ended because the benchmark was interrupted
     */
    public Processes(Path folder, Runnable afterwards) {
        this.folder = folder;
        hook = new Thread(
                () -> {
                    end();
                    afterwards.run();
                },
                "end processes");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts one. What it writes on standard error goes to a file with its name.
     *
     * @throws IllegalStateException if everything is ending
     */
    public synchronized Process start(String name, ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IllegalStateException("The benchmark is ending.");
        }
        Process process = builder.redirectError(
                        ProcessBuilder.Redirect.appendTo(log(name).toFile()))
                .start();
        running.push(process);
        return process;
    }

    /** Where a process writes what goes wrong. */
    public Path log(String name) {
        return folder.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".log");
    }

    /** Ends one: asks first, then insists. */
    public void end(Process process) {
        synchronized (this) {
            running.remove(process);
        }
        process.destroy();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            process.destroyForcibly();
        }
        // what it writes must be over before its folder is deleted
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        Deque<Process> left;
        synchronized (this) {
            closed = true;
            left = new ArrayDeque<>(running);
        }
        left.forEach(Process::destroy);
        left.forEach(this::end);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending anyway; the hook finds nothing to do.
        }
    }
}
