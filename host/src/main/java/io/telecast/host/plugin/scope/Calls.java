package io.telecast.host.plugin.scope;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls into a plugin that are under way: counted, held while its records are copied, refused once the plugin leaves,
 * and interrupted if need be.
 */
final class Calls {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    // calls nest: a plugin that asks for links is itself asked for links
    private final Map<Thread, Integer> running = new HashMap<>();
    private final Set<Thread> interrupted = new HashSet<>();
    private final Condition decided = lock.newCondition();
    private boolean refusing;
    private boolean holding;

    /** Answers whether the call may go on; then {@link #leave} must follow. Waits while calls are held. */
    boolean enter() {
        lock.lock();
        try {
            while (hasToWait()) {
                decided.awaitUninterruptibly();
            }
            return admitted();
        } finally {
            lock.unlock();
        }
    }

    /**
     * As {@link #enter}, for whoever may do without the answer.
     *
     * @throws CancellationException if interrupted while calls are held; the flag is set again
     */
    boolean enterUnlessInterrupted() {
        lock.lock();
        try {
            while (hasToWait()) {
                decided.await();
            }
            return admitted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while the plugin's calls were held.");
        } finally {
            lock.unlock();
        }
    }

    private boolean hasToWait() {
        return holding && !refusing && !running.containsKey(Thread.currentThread());
    }

    private boolean admitted() {
        Thread caller = Thread.currentThread();
        if (refusing && !running.containsKey(caller)) {
            return false;
        }
        running.merge(caller, 1, Integer::sum);
        return true;
    }

    void leave() {
        lock.lock();
        try {
            Thread caller = Thread.currentThread();
            if (running.merge(caller, -1, Integer::sum) > 0) {
                return;
            }
            running.remove(caller);
            if (interrupted.remove(caller)) {
                Thread.interrupted(); // was meant for the plugin, not for the host's work that follows
            }
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses calls from now on, but for those that calls under way make. */
    void refuse() {
        lock.lock();
        try {
            refusing = true;
            decided.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets calls wait from now on, but for those that calls under way make; or lets those go on that wait. */
    void hold(boolean hold) {
        lock.lock();
        try {
            holding = hold;
            decided.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the caller is in a call. */
    boolean isInside() {
        lock.lock();
        try {
            return running.containsKey(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no call is under way, or for some time; answers how many still are. The caller's own do not count. */
    int await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (others() > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return others();
        } finally {
            lock.unlock();
        }
    }

    void interruptAll() {
        lock.lock();
        try {
            for (Thread thread : running.keySet()) {
                if (thread != Thread.currentThread()) {
                    interrupted.add(thread);
                    thread.interrupt();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private int others() {
        return running.size() - (running.containsKey(Thread.currentThread()) ? 1 : 0);
    }
}
