package io.telecast.sandbox.world;

import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.content.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The small Telegram: its state, the lock that guards it, and the journal that outlives the process. What people and bots
 * can do with it is in the classes beside this one. Thread-safe.
 */
public final class World implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final State state = new State();
    private final DirectoryLock directoryLock;
    private final Journal journal;
    private final Feed feed;
    private final ContentStore contents;
    private final Samples samples;
    private final InstantSource clock;
    private final List<ChangeListener> listeners = new ArrayList<>();
    private boolean closed;
    private long changes;

    private World(Path folder, Samples samples, InstantSource clock, DirectoryLock directoryLock) throws IOException {
        this.directoryLock = directoryLock;
        this.samples = samples;
        this.clock = clock;
        contents = new ContentStore(folder.resolve("files"));
        journal = Journal.open(folder.resolve("journal.jsonl"), state::apply, out -> {
            if (state.directory.people().isEmpty()) {
                new FirstDay(state, samples, clock.instant()).fill();
            }
            state.tidy(clock.instant());
            state.snapshot(out);
        });
        contents.retain(state.files.uploads());
        feed = new Feed(clock.millis() * 1000);
    }

    /**
     * Opens the world of a folder, which is a new one where the folder is empty.
     *
     * @throws IOException if another process has it open, or its journal is damaged
     */
    public static World open(Path folder, Samples samples, InstantSource clock) throws IOException {
        DirectoryLock held = DirectoryLock.take(folder);
        try {
            return new World(folder, samples, clock, held);
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Files of messages. */
    public ContentStore contents() {
        return contents;
    }

    public Samples samples() {
        return samples;
    }

    public Feed feed() {
        return feed;
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Like {@link #locked}, for what waits. */
    <T> T interruptibly(Callable<T> action) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return action.call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** The state; only inside {@link #locked}. */
    State state() {
        return state;
    }

    /** How many transactions there were; only inside {@link #locked}. */
    long changes() {
        return changes;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells a listener of all that there is, as if it had just come into being, and from then on of every transaction. */
    public void follow(ChangeListener listener) {
        locked(() -> {
            state.snapshot(listener::changed);
            return listeners.add(listener);
        });
    }

    /** Makes changes that belong together, wholly or not at all; only inside {@link #locked}. */
    void commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (closed) {
            throw new IllegalStateException("The sandbox is closed.");
        }
        journal.append(changes);
        var told = new LinkedHashSet<Happening>();
        for (Change change : changes) {
            Announcer.happening(state, change).ifPresent(told::add);
            state.apply(change);
        }
        told.forEach(feed::add);
        listeners.forEach(listener -> listener.changed(changes));
        this.changes++;
        changed.signalAll();
    }

    /** Posts a message and tells who should hear of it; only inside {@link #locked}. */
    StoredMessage post(ChatKey chat, StoredMessage.Draft draft, List<Change> before) {
        var posted = Postman.post(state, chat, draft, now());
        var all = new ArrayList<>(before);
        all.addAll(posted.changes());
        commit(all);
        return posted.message();
    }

    /**
     * Waits for the next change or the end of the time; only inside {@link #interruptibly}.
     *
     * @return the nanoseconds that are left
     */
    long awaitChange(long nanos) throws InterruptedException {
        return changed.awaitNanos(nanos);
    }

    /** Throws away an upload that no message took. */
    void discard(Content content) {
        if (content instanceof Content.Upload upload) {
            try {
                contents.discard(upload);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            changed.signalAll();
            feed.close();
            try {
                journal.close();
            } finally {
                directoryLock.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
