package io.telecast.host.workers;

import io.telecast.host.stream.PoolPlace;
import io.telecast.host.stream.PooledWorker;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.workers.WorkerStatus.Figures;
import io.telecast.host.workers.WorkerStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker that is open or not, and in the pool or not. Thread-safe; nothing here waits for Telegram. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /** Longer than one attempt to read a part may take. */
    private static final Duration DRAINING = Duration.ofMinutes(6);

    private final BotToken token;
    private final Role role;
    private final Surroundings around;
    private Optional<MediaWorker> worker = Optional.empty();
    private Optional<PoolPlace> place = Optional.empty();
    private final List<PoolPlace> former = new ArrayList<>();

    Connection(BotToken token, Role role, Surroundings around) {
        this.token = token;
        this.role = role;
        this.around = around;
    }

    /** The worker, opened where it was not. */
    synchronized MediaWorker open() {
        MediaWorker open = worker.orElseGet(() -> around.telegram().openWorker(token));
        worker = Optional.of(open);
        return open;
    }

    /** Puts it into the pool, unless it is there. */
    synchronized void join() {
        if (place.isEmpty()) {
            place = Optional.of(around.pool().add(open(), role));
        }
    }

    synchronized boolean joined() {
        return place.isPresent();
    }

    /** Takes it out of the pool and keeps it open. */
    synchronized void stepAside() {
        former.removeIf(left -> left.worker().load() == 0);
        place.ifPresent(left -> {
            left.close();
            former.add(left);
        });
        place = Optional.empty();
    }

    /** Takes it out of the pool, and closes it once nothing is read through it. */
    synchronized void leave() {
        stepAside();
        List<PoolPlace> left = List.copyOf(former);
        former.clear();
        worker.ifPresent(
                open -> Thread.ofVirtual().name("drain " + token.botId()).start(() -> drain(open, left)));
        worker = Optional.empty();
    }

    private void drain(MediaWorker open, List<PoolPlace> left) {
        try (open) {
            for (PoolPlace each : left) {
                if (!each.drain(DRAINING)) {
                    LOG.info("Bot {} still reads after {} s and is closed now.", token.botId(), DRAINING.toSeconds());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it with whatever it is reading. */
    synchronized void close() {
        stepAside();
        worker.ifPresent(MediaWorker::close);
        worker = Optional.empty();
    }

    /** None while it is not in the pool. */
    synchronized Optional<State> state(Instant now) {
        return place.map(PoolPlace::worker)
                .map(pooled ->
                        pooled.flooded(now) ? State.FLOOD_WAIT : pooled.ready(now) ? State.READY : State.RESTING);
    }

    synchronized Figures figures() {
        return place.map(PoolPlace::worker).map(Connection::figures).orElse(Figures.NONE);
    }

    private static Figures figures(PooledWorker worker) {
        return new Figures(worker.load(), worker.parts(), worker.bytes(), worker.failures(), worker.floods());
    }
}
