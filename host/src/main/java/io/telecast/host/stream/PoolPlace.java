package io.telecast.host.stream;

import io.telecast.api.Registration;
import java.time.Duration;

/** A worker's place in the pool. Closing takes it out: it gets no new work, and what it is reading goes on. */
public final class PoolPlace implements Registration {

    private final ClientPool pool;
    private final PooledWorker worker;

    PoolPlace(ClientPool pool, PooledWorker worker) {
        this.pool = pool;
        this.worker = worker;
    }

    /** What is known of the worker; stays readable after the place is left. */
    public PooledWorker worker() {
        return worker;
    }

    @Override
    public void close() {
        pool.remove(worker);
    }

    /**
     * Leaves the pool and waits until nothing is read through the worker any more.
     *
     * @return whether that is so; else the time was not enough
     */
    public boolean drain(Duration atMost) throws InterruptedException {
        close();
        return pool.awaitIdle(worker, atMost);
    }
}
