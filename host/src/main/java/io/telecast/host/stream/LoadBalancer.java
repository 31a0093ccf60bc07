package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads parts of files through whichever worker is likely to bring them soonest; through another when one fails, through a
 * second one too when one is late, and after a wait when all must wait. Calls block and belong on virtual threads;
 * interruption ends one. Thread-safe.
 */
public final class LoadBalancer {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBalancer.class);
    private static final int MOST_PATIENCE = 3;

    private final ClientPool pool;
    private final PartReader reader;
    private final Duration patience;
    private final InstantSource clock;
    private final PartTimes times = new PartTimes();

    /**
     * Reads through a pool.
     *
     * @param patience for how long one {@link #read} goes on, besides the waits that workers were told, with which it is three
     *     times as long at most; after that it only asks those that it has not asked yet
     */
    public LoadBalancer(ClientPool pool, PartReader reader, Duration patience, InstantSource clock) {
        this.pool = pool;
        this.reader = reader;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Fills a buffer from its position to its limit with the bytes of a file from an offset on, or fails. What the buffer
     * holds after a failure means nothing.
     *
     * @param offset a multiple of {@link io.telecast.host.telegram.MediaWorker#PART_ALIGNMENT}; the part crosses no
     *     multiple of {@link io.telecast.host.telegram.MediaWorker#MAX_PART} and lies within the file
     * @param lost told before a failure if a worker that hangs may still write to the buffer
     * @throws MediaException.Gone if no worker can see the file
     * @throws MediaException.FloodWait if all must wait for longer than the patience
     */
    public void read(FileRecord file, long offset, ByteBuffer into, Runnable lost)
            throws MediaException, InterruptedException {
        var search = new Search(clock.instant(), patience);
        while (true) {
            // Late, too, everybody is asked, but nobody twice.
            Set<PooledWorker> except = search.except(clock.instant());
            Optional<PooledWorker> chosen = pool.begin(except);
            if (chosen.isEmpty()) {
                Instant began = clock.instant();
                await(except, search);
                search.waited(Duration.between(began, clock.instant()));
                continue;
            }
            search.tried.add(chosen.get());
            try (var read = new HedgedRead(reader, chosen.get(), file, offset, into, lost)) {
                if (brought(read, into.remaining(), search)) {
                    return;
                }
            }
            if (search.stuck) {
                throw search.failure;
            }
        }
    }

    /** Bytes that were asked of a second worker because the first was late. */
    public long hedgedBytes() {
        return times.askedTwice();
    }

    /** What one read has learnt. For one thread. */
    private static final class Search {
        private final Instant last;
        private Instant deadline;
        private final Set<PooledWorker> blind = new HashSet<>();
        private final Set<PooledWorker> tried = new HashSet<>();
        private MediaException failure = new MediaException.Unavailable("No bot is connected that can read files.");
        private boolean stuck;

        Search(Instant start, Duration patience) {
            this.deadline = start.plus(patience);
            this.last = start.plus(patience.multipliedBy(MOST_PATIENCE));
        }

        /** Nobody was at fault meanwhile, so it does not count. */
        void waited(Duration time) {
            Instant later = deadline.plus(time);
            deadline = later.isBefore(last) ? later : last;
        }

        Set<PooledWorker> except(Instant now) {
            return now.isBefore(deadline) ? blind : tried;
        }
    }

    /** Waits for the first that brings the part; false if nobody does. */
    private boolean brought(HedgedRead read, int size, Search search) throws InterruptedException {
        Instant started = clock.instant();
        Optional<Duration> late = times.late();
        Optional<Attempt> ended = late.isPresent() ? read.await(late.get()) : read.await();
        if (ended.isEmpty() && late.isPresent()) {
            askTwice(read, size, search);
            ended = read.await();
        }
        while (ended.isPresent()) {
            Attempt attempt = ended.get();
            MediaException failure = attempt.failure();
            if (failure == null) {
                succeeded(attempt, read, size);
                if (!read.take(attempt)) {
                    search.stuck = true;
                    search.failure = new MediaException.Unavailable("A worker hangs and cannot be left.");
                }
                return !search.stuck;
            }
            failed(attempt.worker(), failure, started, search);
            if (read.running().isEmpty()) {
                return false;
            }
            ended = read.await();
        }
        timedOut(read, started, search);
        return false;
    }

    private void askTwice(HedgedRead read, int size, Search search) {
        var except = new HashSet<>(search.blind);
        read.running().forEach(attempt -> except.add(attempt.worker()));
        if (pool.anotherWorker(except) && times.askTwice(size)) {
            pool.begin(except).ifPresent(second -> {
                search.tried.add(second);
                read.ask(second);
            });
        }
    }

    private void succeeded(Attempt attempt, HedgedRead read, int size) {
        attempt.worker().health().succeeded();
        attempt.worker().pace().brought(attempt.nanos());
        times.came(size, attempt.nanos());
        read.running().forEach(other -> other.worker().pace().outrun(other.nanos()));
    }

    private void failed(PooledWorker worker, MediaException failure, Instant started, Search search) {
        search.failure = failure;
        switch (failure) {
            case MediaException.Gone gone -> {
                LOG.debug("{} cannot see the file: {}", worker, gone.getMessage());
                search.blind.add(worker);
            }
            case MediaException.Unauthorized refused -> {
                LOG.debug("{} may not read any more: {}", worker, refused.getMessage());
                search.blind.add(worker);
                pool.refused(worker);
            }
            case MediaException.FloodWait flood -> {
                worker.health().flood(clock.instant(), flood.retryAfter());
                worker.pace().failed();
                worker.countFlood();
                LOG.info(
                        "{} must wait {} s; its load goes to the others.",
                        worker,
                        flood.retryAfter().toSeconds());
            }
            case MediaException.LocationExpired expired -> unwell(worker, expired, started);
            case MediaException.Unavailable unavailable -> unwell(worker, unavailable, started);
        }
    }

    private void unwell(PooledWorker worker, MediaException failure, Instant started) {
        worker.health().failed(started, clock.instant());
        worker.pace().failed();
        worker.countFailure();
        LOG.debug("{} failed: {}", worker, failure.getMessage());
    }

    private void timedOut(HedgedRead read, Instant started, Search search) {
        read.giveUp();
        for (Attempt attempt : read.running()) {
            String sentence = "Reading through " + attempt.worker() + " took over "
                    + reader.limit().toSeconds() + " s.";
            search.failure = new MediaException.Unavailable(sentence);
            unwell(attempt.worker(), search.failure, started);
        }
        search.stuck = !read.stop();
    }

    /** Waits until there may be somebody to ask. */
    private void await(Set<PooledWorker> except, Search search) throws MediaException, InterruptedException {
        Optional<Instant> soonest = pool.soonest(except);
        if (soonest.isEmpty()) {
            throw search.failure;
        }
        Instant now = clock.instant();
        if (soonest.get().isAfter(search.deadline) || !now.isBefore(search.deadline)) {
            // A flood tells viewers when to come back; other failures do not know.
            boolean flooded = pool.workers().stream()
                    .anyMatch(worker ->
                            !except.contains(worker) && worker.health().flooded(now));
            throw flooded ? new MediaException.FloodWait(Duration.between(now, soonest.get())) : search.failure;
        }
        pool.awaitChange(soonest.get());
    }
}
