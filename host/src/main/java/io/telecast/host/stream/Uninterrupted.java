package io.telecast.host.stream;

import java.time.Duration;

/** Waits for threads that were told to end, whoever else is in a hurry; an interruption is kept for later. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Waits for one that is known to end soon. */
    static void join(Thread thread) {
        while (!join(thread, Duration.ofDays(1))) {
            // it ends
        }
    }

    /** Waits for a time; answers whether the thread has ended. */
    static boolean join(Thread thread, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
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
}
