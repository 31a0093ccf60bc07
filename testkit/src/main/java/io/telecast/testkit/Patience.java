package io.telecast.testkit;

import io.telecast.sandbox.world.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what happens in Telegram, in real time. Not thread-safe. */
final class Patience {

    private final long nanos;
    private long until;

    private Patience(long nanos) {
        this.nanos = nanos;
        renew();
    }

    static Patience of(Duration most) {
        return new Patience(most.toNanos());
    }

    /** Begins anew, since something went on. */
    void renew() {
        until = System.nanoTime() + nanos;
    }

    /** Looks whenever something has happened, until there is what is looked for. */
    <T> T await(Watch watch, Supplier<Optional<T>> look, Supplier<String> failure) {
        while (true) {
            long seen = watch.changes();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(failure.get());
            }
            try {
                watch.awaitMore(seen, Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting. " + failure.get(), e);
            }
        }
    }
}
