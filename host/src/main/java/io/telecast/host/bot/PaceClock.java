package io.telecast.host.bot;

import java.util.concurrent.TimeUnit;

/** Time as the keeping of limits sees it: it only goes forward, and it can be waited for. */
interface PaceClock {

    PaceClock SYSTEM = new PaceClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits; zero and less returns at once. */
    void sleep(long nanos) throws InterruptedException;
}
