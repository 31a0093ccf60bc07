package io.telecast.host.workers;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something every second, on a thread of its own. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Thread thread;

    Heartbeat(Runnable beat) {
        this.thread = Thread.ofVirtual().name("workers").unstarted(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(PERIOD);
                    beat.run();
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("The workers could not be looked after.", e);
                }
            }
        });
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
