package io.telecast.host.plugin.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held by whoever changes settings. Listeners are called once it is free: they run on other threads and may change settings
 * themselves. Safe to use from any thread.
 */
final class ChangeLock {

    private final ReentrantLock lock = new ReentrantLock();
    // guarded by lock
    private final List<Runnable> after = new ArrayList<>();

    void hold() {
        lock.lock();
    }

    /** Does this once the lock is free; to be called by whoever holds it. */
    void afterwards(Runnable action) {
        after.add(action);
    }

    void release() {
        List<Runnable> due = List.of();
        if (lock.getHoldCount() == 1) {
            due = List.copyOf(after);
            after.clear();
        }
        lock.unlock();
        due.forEach(Runnable::run);
    }
}
