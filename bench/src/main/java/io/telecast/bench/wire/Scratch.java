package io.telecast.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/** A folder for everything, which goes away at the end. Only if something failed, the logs stay. */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private boolean logsStay = true;

    Scratch(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A new folder in it. */
    Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Whether somebody will want to read them; until this is said, yes. */
    void keepLogs(boolean stay) {
        logsStay = stay;
    }

    /** Deletes all of it. */
    void delete() {
        delete(any -> true);
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return; // interrupted, and all is done
        }
        delete(it -> !logsStay || !it.equals(folder) && !isLog(it));
        if (logsStay) {
            System.err.println("What the processes said is in " + folder + ".");
        }
    }

    private boolean isLog(Path file) {
        return folder.equals(file.getParent()) && file.toString().endsWith(".log");
    }

    private void delete(Predicate<Path> which) {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).filter(which).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
