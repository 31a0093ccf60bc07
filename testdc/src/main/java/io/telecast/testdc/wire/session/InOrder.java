package io.telecast.testdc.wire.session;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after another, each on a virtual thread. Thread-safe. */
final class InOrder {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    void run(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        Thread.ofVirtual().name("session").start(this::drain);
    }

    private void drain() {
        Runnable task = next();
        while (task != null) {
            task.run();
            task = next();
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable next = tasks.poll();
            running = next != null;
            return next;
        }
    }
}
