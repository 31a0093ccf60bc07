package io.telecast.testdc.wire.session;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Updates that were sent to a client and that it has not acknowledged. Thread-safe. */
final class Pushes {

    private static final int MAX_OPEN = 10_000;

    private final SequencedSet<Long> open = new LinkedHashSet<>();
    private boolean missed;

    synchronized void sent(long messageId) {
        open.add(messageId);
        if (open.size() > MAX_OPEN) {
            open.removeFirst();
        }
    }

    synchronized void acknowledged(long messageId) {
        open.remove(messageId);
    }

    /** One could not be sent. */
    synchronized void missed() {
        missed = true;
    }

    /** The connection that they went over is gone. */
    synchronized void lost() {
        missed |= !open.isEmpty();
        open.clear();
    }

    /** Whether the client must ask for what it has missed; the answer is given once. */
    synchronized boolean takeMissed() {
        boolean was = missed;
        missed = false;
        return was;
    }
}
