package io.telecast.host.stream;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Lets so many fetches go on at a time. Where more want to, the next turn is the one's whose viewer has the fewest, and
 * among those the one's that has waited for the longest: somebody with sixteen connections waits for sixteen. Thread-safe.
 */
final class FetchTurns {

    // guarded by this
    private int free;
    private final Map<Viewer, Integer> running = new HashMap<>();
    private final List<Waiting> waiting = new LinkedList<>();

    FetchTurns(int most) {
        this.free = most;
    }

    private record Waiting(Viewer viewer, Semaphore turn) {}

    /** Waits for a turn, which is to be {@link #release given back}. */
    void acquire(Viewer viewer) throws InterruptedException {
        Waiting place;
        synchronized (this) {
            if (free > 0) {
                free--;
                running.merge(viewer, 1, Integer::sum);
                return;
            }
            place = new Waiting(viewer, new Semaphore(0));
            waiting.add(place);
        }
        boolean had = false;
        try {
            place.turn().acquire();
            had = true;
        } finally {
            if (!had) {
                leave(place);
            }
        }
    }

    private synchronized void leave(Waiting place) {
        if (!waiting.remove(place)) {
            // its turn has come meanwhile
            release(place.viewer());
        }
    }

    synchronized void release(Viewer viewer) {
        running.computeIfPresent(viewer, (same, count) -> count == 1 ? null : count - 1);
        free++;
        Waiting next = null;
        int least = Integer.MAX_VALUE;
        for (Waiting each : waiting) {
            int has = running.getOrDefault(each.viewer(), 0);
            if (has < least) {
                next = each;
                least = has;
            }
        }
        if (next != null) {
            free--;
            waiting.remove(next);
            running.merge(next.viewer(), 1, Integer::sum);
            next.turn().release();
        }
    }

    /** Fetches that wait. */
    synchronized int waiting() {
        return waiting.size();
    }
}
