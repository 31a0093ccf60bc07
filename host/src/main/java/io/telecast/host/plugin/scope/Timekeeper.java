package io.telecast.host.plugin.scope;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets callers wait for the ends of their calls, for a limited time. Nearly all calls end long before their limit, so that
 * one look at all that wait, twenty times a second, takes less than a timer for each. Safe to use from any thread.
 */
final class Timekeeper {

    private static final Duration LOOK = Duration.ofMillis(50);

    /** From here on a limit is none. */
    private static final long FOR_EVER = Duration.ofDays(365).toNanos();

    private final String name;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    Timekeeper(String name) {
        this.name = name;
    }

    // Each is another, whatever it holds.
    private static final class Wait {

        private final Thread caller = Thread.currentThread();
        private final long deadline;

        Wait(long nanos) {
            deadline = System.nanoTime() + nanos;
        }

        boolean isOver() {
            return System.nanoTime() - deadline >= 0;
        }
    }

    /**
     * Waits for the end of the caller's own call; answers whether it came. May take a twentieth of a second
     * longer than said.
     */
    boolean await(HandlerCall<?> call, long nanos) throws InterruptedException {
        if (call.isOver()) {
            return true;
        }
        var wait = new Wait(nanos);
        try {
            if (nanos < FOR_EVER) {
                waits.add(wait);
                look();
            }
            while (!call.isOver()) {
                if (wait.isOver()) {
                    return false;
                }
                LockSupport.park(call);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            waits.remove(wait);
        }
    }

    /** As {@link #await}, even if the caller is interrupted. */
    boolean awaitCalmly(HandlerCall<?> call, Duration atMost) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                try {
                    return await(call, deadline - System.nanoTime());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void look() {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            boolean started = false;
            try {
                // one of the system's, which no virtual thread that spins keeps from running; and not with the class
                // loader of the plugin that happens to call this one
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .inheritInheritableThreadLocals(false)
                        .start(this::lookUntilNobodyWaits);
                started = true;
            } finally {
                looking.compareAndSet(true, started);
            }
        }
    }

    private void lookUntilNobodyWaits() {
        do {
            LockSupport.parkNanos(LOOK.toNanos());
            for (Wait wait : waits) {
                if (wait.isOver()) {
                    LockSupport.unpark(wait.caller);
                }
            }
        } while (somebodyWaits());
        looking.set(false);
        if (somebodyWaits()) {
            look(); // came meanwhile
        }
    }

    // isEmpty() adds counts up, which change meanwhile
    private boolean somebodyWaits() {
        return waits.iterator().hasNext();
    }
}
