package io.telecast.host.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs under way in this process, by the id of their job; also those that do not heed their interruption. */
final class ActiveRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRuns.class);

    private final Map<String, ActiveRun<?>> byId = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();

    /** Adds a run unless its job has one. */
    boolean add(ActiveRun<?> run) {
        boolean added = byId.putIfAbsent(run.id(), run) == null;
        if (added) {
            begun.incrementAndGet(); // before it starts, so that whatever has ended is counted
        }
        return added;
    }

    /** How many runs were ever added. */
    long begun() {
        return begun.get();
    }

    void remove(ActiveRun<?> run) {
        byId.remove(run.id(), run);
    }

    boolean contains(String id) {
        return byId.containsKey(id);
    }

    Optional<ActiveRun<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<ActiveRun<?>> all() {
        return byId.values();
    }

    /** Whether no run is under way; one that {@link #contains} has seen and that has not ended is seen here, too. */
    boolean none() {
        // isEmpty() goes by a count, which is changed a little after the map
        return !byId.values().iterator().hasNext();
    }

    int count(String type) {
        return (int) byId.values().stream()
                .filter(run -> run.definition().type().equals(type))
                .count();
    }

    /** Interrupts some runs and waits for their end, but not for ever. */
    void stop(Predicate<ActiveRun<?>> which, Duration grace) {
        List<ActiveRun<?>> chosen = byId.values().stream().filter(which).toList();
        chosen.forEach(ActiveRun::stop);
        long deadline = System.nanoTime() + grace.toNanos();
        for (ActiveRun<?> run : chosen) {
            if (!run.awaitEnd(deadline)) {
                LOG.warn("The job {} does not heed its interruption; it is left behind", run.id());
            }
        }
    }
}
