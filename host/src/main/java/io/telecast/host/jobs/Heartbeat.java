package io.telecast.host.jobs;

import java.time.Duration;
import java.util.List;

/** Renews the leases of all that runs, well before they end. */
final class Heartbeat implements AutoCloseable {

    private final Thread thread;

    Heartbeat(List<JobQueue<?>> queues, Duration period) {
        this.thread = Thread.ofVirtual().name("job-leases").start(() -> {
            try {
                while (true) {
                    Thread.sleep(period);
                    queues.forEach(JobQueue::renewLeases);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
