package io.telecast.host;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, stopped in reverse order, each step on its own. Not thread-safe. */
final class Lifecycle implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private record Step(String name, AutoCloseable closing) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    /** Notes something to be closed at the end; answers it. */
    <T extends AutoCloseable> T add(String name, T started) {
        steps.push(new Step(name, started));
        return started;
    }

    @Override
    public void close() {
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.closing().close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                LOG.warn("{} did not close cleanly.", step.name(), e);
            }
        }
    }
}
