package io.telecast.host.bot;

import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.UpdateSink;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one bot's updates: those of a chat one after another, those of different chats side by side, each chat on a
 * virtual thread that lives while the chat has something to do.
 */
public final class UpdateDispatcher implements UpdateSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateDispatcher.class);

    /** Hears that Telegram has ended a bot. */
    @FunctionalInterface
    public interface Lost {
        void lost(boolean revoked);
    }

    private record Task(Update update, Runnable handled) {}

    private final Consumer<Update> handler;
    private final Lost onLost;
    // guarded by itself; a chat is in the map exactly while its thread runs
    private final Map<Long, Queue<Task>> chats = new HashMap<>();
    private final CountDownLatch idle = new CountDownLatch(1);
    private boolean closed;

    /**
     * Makes a dispatcher.
     *
     * @param handler answers an update; what it throws is logged and the update counts as handled, since the same
     *     failure would come again
     * @param onLost called when no update comes any more; returns at once
     */
    public UpdateDispatcher(Consumer<Update> handler, Lost onLost) {
        this.handler = handler;
        this.onLost = onLost;
    }

    @Override
    public void lost(boolean revoked) {
        onLost.lost(revoked);
    }

    @Override
    public void accept(Update update, Runnable handled) {
        var task = new Task(update, handled);
        synchronized (chats) {
            if (closed) {
                return; // not handled: it comes again after the restart
            }
            Queue<Task> waiting = chats.get(update.chatId());
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            var queue = new ArrayDeque<Task>();
            queue.add(task);
            chats.put(update.chatId(), queue);
            Thread.ofVirtual().name("chat-" + update.chatId()).start(() -> drain(update.chatId(), queue));
        }
    }

    private void drain(long chatId, Queue<Task> queue) {
        while (true) {
            Task task;
            synchronized (chats) {
                task = closed ? null : queue.poll();
                if (task == null) {
                    chats.remove(chatId);
                    if (closed && chats.isEmpty()) {
                        idle.countDown();
                    }
                    return;
                }
            }
            run(task);
        }
    }

    private void run(Task task) {
        try {
            handler.accept(task.update());
        } catch (RuntimeException | Error e) {
            LOG.error("An update could not be handled.", e);
        }
        task.handled().run();
    }

    /** Takes no more updates and waits up to 5 s for those under way; what still waits comes again after a restart. */
    @Override
    public void close() {
        synchronized (chats) {
            closed = true;
            if (chats.isEmpty()) {
                return;
            }
        }
        try {
            if (!idle.await(5, TimeUnit.SECONDS)) {
                LOG.warn("Some updates were still being handled at the end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
