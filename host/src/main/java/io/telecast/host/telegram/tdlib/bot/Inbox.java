package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.UpdateSink;
import io.telecast.host.telegram.tdlib.journal.UpdateJournal;
import io.telecast.host.telegram.tdlib.journal.UpdateKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a bot's updates down as they come and hands them out once somebody takes them. A thread of its own does both, so
 * that the receiver of all bots never waits; a platform thread, so that it does not stand behind handlers.
 */
final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int BATCH = 500;
    private static final JsonNode END = JsonNodeFactory.instance.stringNode("end");

    private final long botId;
    private final UpdateReader reader;
    private final UpdateJournal journal;
    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();
    private final Thread thread;
    // guarded by this
    private @Nullable UpdateSink sink;
    // guarded by this: whether the token is revoked, once Telegram has ended the bot
    private Optional<Boolean> lost = Optional.empty();
    // guarded by this: no update is handed over once it is set
    private boolean closed;

    Inbox(long botId, UpdateReader reader, UpdateJournal journal) {
        this.botId = botId;
        this.reader = reader;
        this.journal = journal;
        this.thread =
                Thread.ofPlatform().name("tdlib-updates-" + botId).daemon().unstarted(this::run);
    }

    /** Begins to write updates down. */
    void open() {
        thread.start();
    }

    /** Takes an update that may be of interest; on the receiver's thread. */
    void arrived(JsonNode update) {
        arrived.add(update);
    }

    /** Hands out what was not handled before, then all that comes. */
    synchronized void start(UpdateSink taker) {
        if (sink != null) {
            throw new IllegalStateException(
                    "Bot " + botId + " was started before. Connect it again to start it again.");
        }
        sink = taker;
        deliver(journal.open());
        lost.ifPresent(taker::lost);
    }

    /** Tells that no update comes any more, at the start if that is still to come. */
    synchronized void lost(boolean revoked) {
        lost = Optional.of(revoked);
        if (sink != null && !closed) {
            sink.lost(revoked);
        }
    }

    private void run() {
        var batch = new ArrayList<JsonNode>();
        try {
            while (!batch.contains(END)) {
                batch.clear();
                batch.add(arrived.take());
                arrived.drainTo(batch, BATCH);
                take(batch);
            }
        } catch (InterruptedException e) {
            LOG.debug("The updates of bot {} end.", botId);
        }
    }

    private void take(List<JsonNode> batch) {
        var updates = new LinkedHashMap<String, Update>();
        for (JsonNode json : batch) {
            try {
                reader.read(json)
                        .ifPresent(
                                update -> updates.putIfAbsent(UpdateKey.of(update, UpdateReader.date(json)), update));
            } catch (RuntimeException e) {
                LOG.warn("Bot {} could not read an update.", botId, e);
            }
        }
        synchronized (this) {
            deliver(journal.add(updates));
        }
    }

    private void deliver(List<UpdateJournal.Entry> entries) {
        UpdateSink taker = sink;
        if (taker == null || closed) {
            return; // they wait in the journal
        }
        for (UpdateJournal.Entry entry : entries) {
            try {
                taker.accept(entry.update(), () -> journal.handled(entry.number()));
            } catch (RuntimeException e) {
                LOG.error("Bot {} failed to take an update; it comes again after a restart.", botId, e);
            }
        }
    }

    /** Hands out nothing more, writes down what has come until now, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        arrived.add(END);
        boolean interrupted = Thread.interrupted();
        try {
            if (thread != Thread.currentThread()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        journal.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
