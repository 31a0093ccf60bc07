package io.telecast.host.telegram.tdlib.journal;

import io.telecast.host.telegram.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The updates of one bot that were received and not yet handled, and the keys of those handled lately.
 *
 * <p>TDLib tells Telegram that it has an update by writing its number ({@code pts}) into its own database, at most 50 ms
 * after it has handed the update over, whatever becomes of it here. So each update is written here at once, before anybody
 * sees it, and struck out when it is handled; what is left at a start is delivered again. When the process dies before
 * TDLib has written the number, Telegram sends the update once more, and its key tells that it is here already.
 *
 * <p>What remains: a process that is killed loses the updates of which TDLib has written the number and which still wait in
 * its queue, or are on their way from the receiver to this file. That takes less than a millisecond on a machine at rest,
 * and can take tens on one that is overloaded. For the same reason nothing waits for the disk: the file is flushed by a
 * thread of its own, so a power failure can lose what came in the time of one flush, if TDLib's number, which it does not
 * flush, got to the disk first; and of what was handled, the last may be handled again. A process that ends in order loses
 * nothing.
 *
 * <p>If the disk takes no more lines, updates are delivered all the same, and a crash may lose them. Any thread may call.
 */
public final class UpdateJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateJournal.class);
    private static final int KEYS_KEPT = 5_000;
    private static final long COMPACT_BYTES = 4L << 20;

    /**
     * An update that is to be delivered.
     *
     * @param number for {@link #handled}
     */
    public record Entry(long number, String key, Update update) {}

    private final JournalFile file;
    private final Semaphore unflushed = new Semaphore(0);
    private final Thread flusher;
    // guarded by this, as is all below
    private final SequencedMap<Long, Entry> open = new LinkedHashMap<>();
    private final SequencedSet<String> keys = new LinkedHashSet<>();
    private long next = 1;
    private long compactAt = COMPACT_BYTES;
    private boolean closed;
    private boolean failing;

    private UpdateJournal(JournalFile file) {
        this.file = file;
        this.flusher = Thread.ofPlatform().name("tdlib-journal").daemon().unstarted(this::flush);
    }

    /** Opens a journal, which may not exist yet. What cannot be read in it is left out. */
    public static UpdateJournal open(Path path) throws IOException {
        List<String> lines = JournalFile.read(path);
        var journal = new UpdateJournal(JournalFile.open(path));
        synchronized (journal) {
            lines.forEach(journal::restore);
            journal.forget();
            journal.file.replace(journal.present()); // also ends a line that a crash cut
        }
        journal.flusher.start();
        return journal;
    }

    private void restore(String line) {
        try {
            JsonNode json = UpdateCodec.mapper().readTree(line);
            String key = json.path("key").stringValue("");
            long number = json.path("n").asLong(0);
            if (!key.isEmpty()) {
                keys.addLast(key);
            }
            if (json.has("update")) {
                open.put(number, new Entry(number, key, UpdateCodec.read(json.path("update"))));
                next = Math.max(next, number + 1);
            } else if (key.isEmpty()) {
                open.remove(number);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn(
                    "A line of the journal of updates cannot be read and is left out: {}",
                    e.getClass().getName());
        }
    }

    /**
     * Notes updates by their keys and answers those that are new, in order, once they would outlast the process.
     *
     * @param updates keys with their updates, in the order in which they came
     */
    public synchronized List<Entry> add(SequencedMap<String, Update> updates) {
        var fresh = new ArrayList<Entry>();
        var lines = new ArrayList<String>();
        updates.forEach((key, update) -> {
            if (keys.add(key)) {
                var entry = new Entry(next++, key, update);
                open.put(entry.number(), entry);
                fresh.add(entry);
                lines.add(line(entry));
            }
        });
        if (!lines.isEmpty()) {
            write(lines);
            unflushed.release();
        }
        return fresh;
    }

    /** Strikes an update out: it will not be delivered again. */
    public synchronized void handled(long number) {
        if (closed || open.remove(number) == null) {
            return;
        }
        write(List.of("{\"n\":" + number + "}"));
        forget();
    }

    /** What is to be delivered, oldest first. */
    public synchronized List<Entry> open() {
        return List.copyOf(open.values());
    }

    private void write(List<String> lines) {
        try {
            if (failing || file.size() > compactAt) {
                // also puts right what a failure left: half a line, and what is missing
                file.replace(present());
                compactAt = file.size() + COMPACT_BYTES;
            } else {
                file.append(lines);
            }
            failing = false;
        } catch (IOException e) {
            failed(e);
        }
    }

    private synchronized void failed(IOException cause) {
        if (!failing) {
            LOG.error("Updates cannot be written down, so a crash now would lose them. Is the disk full?", cause);
        }
        failing = true;
    }

    /** Brings what was written to the disk, while others write on. */
    private void flush() {
        try {
            while (true) {
                unflushed.acquire();
                unflushed.drainPermits();
                sync();
            }
        } catch (InterruptedException e) {
            LOG.debug("The journal of updates is closed.");
        }
    }

    private void sync() {
        try {
            file.sync();
        } catch (IOException perhapsReplaced) {
            syncAgain();
        }
    }

    /** While nobody can replace the file. */
    private synchronized void syncAgain() {
        try {
            file.sync();
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Lets go of the oldest keys. */
    private void forget() {
        while (keys.size() > KEYS_KEPT + open.size()) {
            keys.removeFirst();
        }
    }

    private List<String> present() {
        var lines = new ArrayList<String>();
        var waiting = new LinkedHashSet<String>();
        open.values().forEach(entry -> waiting.add(entry.key()));
        keys.stream()
                .filter(key -> !waiting.contains(key))
                .map(key -> json(Map.of("key", key)))
                .forEach(lines::add);
        open.values().forEach(entry -> lines.add(line(entry)));
        return lines;
    }

    private static String line(Entry entry) {
        return json(Map.of("n", entry.number(), "key", entry.key(), "update", UpdateCodec.write(entry.update())));
    }

    private static String json(Object value) {
        return UpdateCodec.mapper().writeValueAsString(value);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        flusher.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            flusher.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        try {
            file.sync();
            file.close();
        } catch (IOException e) {
            LOG.warn("The journal of updates did not close cleanly.", e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
