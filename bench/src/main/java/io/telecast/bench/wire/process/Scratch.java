package io.telecast.bench.wire.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A folder for everything, which goes away at the end. Only if something failed, the logs stay. Thread-safe: at an interruption
 * it is deleted while others may still use it.
 */
public final class Scratch implements AutoCloseable {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 50;

    private final Path folder;
    private boolean logsStay = true;
    private boolean gone;

    public Scratch(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /**
     * A new folder in it.
     *
     * @throws IOException also when all has been deleted
     */
    public synchronized Path sub(String name) throws IOException {
        if (gone) {
            throw new IOException("The benchmark is ending.");
        }
        return Files.createDirectories(folder.resolve(name));
    }

    /** Whether somebody will want to read them; until this is said, yes. */
    public synchronized void keepLogs(boolean stay) {
        logsStay = stay;
    }

    /** Deletes all of it. */
    public synchronized void delete() {
        gone = true;
        delete(any -> true);
    }

    @Override
    public synchronized void close() {
        if (gone) {
            return; // interrupted, and all is done
        }
        gone = true;
        delete(it -> !logsStay || !it.equals(folder) && !isLog(it));
        if (logsStay) {
            System.err.println("What the processes said is in " + folder + ".");
        }
    }

    private boolean isLog(Path file) {
        return folder.equals(file.getParent()) && file.toString().endsWith(".log");
    }

    /** Somebody may still write, so that folders fill again: then once more, a little later. */
    private void delete(Predicate<Path> which) {
        for (int i = 0; i < ATTEMPTS && !deleted(which); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean deleted(Predicate<Path> which) {
        try {
            for (Path each : present().stream().filter(which).toList()) {
                Files.deleteIfExists(each);
            }
            return present().stream().noneMatch(which);
        } catch (IOException e) {
            return false;
        }
    }

    /** What is in a folder before the folder itself. */
    private List<Path> present() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
