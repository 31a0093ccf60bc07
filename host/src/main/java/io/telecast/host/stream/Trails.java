package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Readers between two of their ranges. Some players ask for short ranges one after another, perhaps over different
 * connections: what was fetched ahead of one waits here for the next. Thread-safe.
 */
final class Trails implements AutoCloseable {

    private static final int MOST = 4096;

    private record Place(Viewer viewer, long next) {}

    private final Cache<Place, Trail> parked;

    /** @param patience when a player that has not come back has stopped */
    Trails(Duration patience) {
        this.parked = Caffeine.newBuilder()
                .expireAfterWrite(patience)
                .maximumSize(MOST)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener((@Nullable Place place, @Nullable Trail trail, RemovalCause cause) -> {
                    // what is taken up again is removed explicitly
                    if (trail != null && cause != RemovalCause.EXPLICIT) {
                        trail.ahead().close();
                    }
                })
                .build();
    }

    /**
     * Keeps what a reader had, which is the caller's no longer.
     *
     * @param next where the reader is likely to go on, in the file
     */
    void park(Viewer viewer, long next, Trail trail) {
        parked.put(new Place(viewer, next), trail);
    }

    /** What a reader had that goes on at a place; it is the caller's then. */
    Optional<Trail> resume(Viewer viewer, long offset) {
        return Optional.ofNullable(parked.asMap().remove(new Place(viewer, offset)));
    }

    @Override
    public void close() {
        for (Place place : parked.asMap().keySet()) {
            resume(place.viewer(), place.next())
                    .ifPresent(trail -> trail.ahead().close());
        }
    }
}
