package io.telecast.host.plugin.scope;

import io.telecast.api.Registration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** What one generation of a plugin has registered. Safe to use from any thread. */
final class Owned {

    // guarded by this
    private final SequencedSet<One> registrations = new LinkedHashSet<>();
    private final Map<Bound, Integer> counts = new EnumMap<>(Bound.class);
    private boolean ended;

    /**
     * Counts one more, which must then be added or counted down.
     *
     * @throws IllegalStateException if there are too many
     */
    synchronized void count(String pluginId, Bound bound) {
        int there = counts.getOrDefault(bound, 0);
        if (there >= bound.most()) {
            throw new IllegalStateException("The plugin " + pluginId + " has " + there + " " + bound.what()
                    + " already, which is the most a plugin may have.");
        }
        counts.put(bound, there + 1);
    }

    synchronized void countDown(Bound bound) {
        counts.merge(bound, -1, Integer::sum);
    }

    synchronized int count(Bound bound) {
        return counts.getOrDefault(bound, 0);
    }

    One owned(Bound bound, Registration inner) {
        return new One(bound, inner);
    }

    /** Answers false if everything was taken back already. */
    synchronized boolean add(One one) {
        return !ended && registrations.add(one);
    }

    /** Adds no more; answers what there is, the latest first. */
    synchronized List<One> end() {
        ended = true;
        List<One> latestFirst = List.copyOf(registrations.reversed());
        registrations.clear();
        return latestFirst;
    }

    private synchronized void remove(One one) {
        registrations.remove(one);
    }

    /** A registration that its owner can take back as well as the host. */
    final class One implements Registration {
        private final Bound bound;
        private final Registration inner;
        private final AtomicBoolean closed = new AtomicBoolean();

        private One(Bound bound, Registration inner) {
            this.bound = bound;
            this.inner = inner;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                remove(this);
                countDown(bound);
                inner.close();
            }
        }
    }
}
