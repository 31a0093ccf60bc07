package io.telecast.host.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets real time pass. */
final class SystemJobClock implements JobClock {

    /** No wait is longer, so that a system clock that was set forward is noticed. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InstantSource source;

    SystemJobClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant now() {
        return source.instant();
    }

    @Override
    public void await(Semaphore signal, Instant time) throws InterruptedException {
        Instant now = now();
        Duration wait = time.isAfter(now.plus(LONGEST)) ? LONGEST : Duration.between(now, time);
        // a millisecond more, since a wait that is cut short by rounding would only come back too early
        long millis = Math.max(0, wait.toMillis() + 1);
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
