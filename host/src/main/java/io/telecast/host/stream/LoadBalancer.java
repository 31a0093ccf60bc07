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
 * Reads parts of files through whichever worker can: the least loaded first, another when one fails, and after a wait
 * when all must wait. Calls block and belong on virtual threads; interruption ends one. Thread-safe.
 */
public final class LoadBalancer {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBalancer.class);

    private final ClientPool pool;
    private final PartReader reader;
    private final Duration patience;
    private final InstantSource clock;

    /**
     * Reads through a pool.
     *
     * @param patience for how long one {@link #read} goes on; after that it only asks those that it has not asked yet
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
        Instant deadline = clock.instant().plus(patience);
        var blind = new HashSet<PooledWorker>();
        var tried = new HashSet<PooledWorker>();
        MediaException last = new MediaException.Unavailable("No bot is connected that can read files.");
        while (true) {
            Instant started = clock.instant();
            // Late, too, everybody is asked, but nobody twice.
            Set<PooledWorker> except = started.isBefore(deadline) ? blind : tried;
            Optional<PooledWorker> chosen = pool.begin(except);
            if (chosen.isEmpty()) {
                await(except, deadline, last);
                continue;
            }
            PooledWorker worker = chosen.get();
            tried.add(worker);
            try {
                reader.read(worker, file, offset, into, lost);
                worker.health().succeeded();
                return;
            } catch (MediaException.Gone gone) {
                LOG.debug("{} cannot see file {}: {}", worker, file.id(), gone.getMessage());
                blind.add(worker);
                last = gone;
            } catch (MediaException.Unauthorized refused) {
                LOG.debug("{} may not read any more: {}", worker, refused.getMessage());
                blind.add(worker);
                pool.refused(worker);
                last = refused;
            } catch (MediaException.FloodWait flood) {
                worker.health().flood(clock.instant(), flood.retryAfter());
                worker.countFlood();
                LOG.info(
                        "{} must wait {} s; its load goes to the others.",
                        worker,
                        flood.retryAfter().toSeconds());
                last = flood;
            } catch (PartReader.Stuck stuck) {
                worker.health().failed(started, clock.instant());
                worker.countFailure();
                throw new MediaException.Unavailable("Reading through " + worker + " took too long.");
            } catch (MediaException failed) {
                worker.health().failed(started, clock.instant());
                worker.countFailure();
                LOG.debug("{} failed at file {} offset {}: {}", worker, file.id(), offset, failed.getMessage());
                last = failed;
            }
        }
    }

    /** Waits until there may be somebody to ask. */
    private void await(Set<PooledWorker> blind, Instant deadline, MediaException last)
            throws MediaException, InterruptedException {
        Optional<Instant> soonest = pool.soonest(blind);
        if (soonest.isEmpty()) {
            throw last;
        }
        Instant now = clock.instant();
        if (soonest.get().isAfter(deadline) || !now.isBefore(deadline)) {
            // A flood tells viewers when to come back; other failures do not know.
            boolean flooded = pool.workers().stream()
                    .anyMatch(
                            worker -> !blind.contains(worker) && worker.health().flooded(now));
            throw flooded ? new MediaException.FloodWait(Duration.between(now, soonest.get())) : last;
        }
        pool.awaitChange(soonest.get());
    }
}
