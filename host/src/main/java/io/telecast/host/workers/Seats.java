package io.telecast.host.workers;

import io.telecast.api.storage.StorageException;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.workers.WorkerStatus.Figures;
import io.telecast.host.workers.WorkerStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A seat for each bot that shall read, kept in step with what operators decide, here and on other hosts. Thread-safe. */
final class Seats implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Seats.class);
    /** How soon the decisions that were made on another host are noticed. */
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Surroundings around;
    private final Seat main;
    private final WorkerTokens tokens;
    // guards what follows; held while the database is asked
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Seat> seats = new LinkedHashMap<>();
    private List<Wanted> wanted = List.of();
    private Instant nextLook = Instant.MIN;
    private boolean closed;

    Seats(Surroundings around, Seat main, WorkerTokens tokens) {
        this.around = around;
        this.main = main;
        this.tokens = tokens;
    }

    /** Lets the main bot read. */
    void begin() {
        main.trust();
    }

    void reconcileWhenDue() {
        lock.lock();
        try {
            if (around.clock().instant().isBefore(nextLook)) {
                return;
            }
            reconcile();
        } catch (StorageException e) {
            LOG.warn("The list of workers cannot be read and stays as it was: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /** Gives seats to those who are new, and takes them from those who are not wanted any more. */
    void reconcile() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            nextLook = around.clock().instant().plus(PERIOD);
            wanted = tokens.all();
            var kept = new LinkedHashMap<Long, Seat>();
            for (Wanted each : wanted) {
                if (each instanceof Wanted.Reader reader && reader.botId() != main.botId()) {
                    kept.put(reader.botId(), seat(reader));
                }
            }
            for (Seat seat : seats.values()) {
                if (kept.get(seat.botId()) != seat) {
                    seat.retire();
                }
            }
            seats.clear();
            seats.putAll(kept);
        } finally {
            lock.unlock();
        }
    }

    private Seat seat(Wanted.Reader reader) {
        Seat present = seats.get(reader.botId());
        return present != null && present.holds(reader.token(), reader.source())
                ? present
                : new Seat(reader.token(), Role.WORKER, reader.source(), around);
    }

    void checkWhoIsDue() {
        Instant now = around.clock().instant();
        for (Seat seat : all()) {
            seat.hurry(now);
            if (seat.claim(now)) {
                begin(seat);
            }
        }
    }

    /** Checks some now, side by side, and waits for them for a time. */
    void checkNow(Duration atMost, List<Seat> some) throws InterruptedException {
        Instant deadline = Instant.now().plus(atMost);
        for (Thread check : some.stream().map(Seats::begin).toList()) {
            Duration left = Duration.between(Instant.now(), deadline);
            if (left.isNegative() || !check.join(left)) {
                return;
            }
        }
    }

    private static Thread begin(Seat seat) {
        return Thread.ofVirtual().name("check " + seat.botId()).start(seat::check);
    }

    void awaitChecks(Duration atMost) throws InterruptedException {
        Instant deadline = Instant.now().plus(atMost);
        for (Seat seat : all()) {
            if (!seat.awaitFirstCheck(Duration.between(Instant.now(), deadline))) {
                return;
            }
        }
    }

    /** Waits until no check is under way. */
    void awaitIdle() throws InterruptedException {
        for (Seat seat : all()) {
            seat.awaitIdle();
        }
    }

    /** The main bot's first. */
    List<Seat> all() {
        lock.lock();
        try {
            var all = new ArrayList<Seat>();
            all.add(main);
            all.addAll(seats.values());
            return all;
        } finally {
            lock.unlock();
        }
    }

    Optional<Seat> find(long botId) {
        return all().stream().filter(seat -> seat.botId() == botId).findFirst();
    }

    List<WorkerStatus> list() {
        var list = new ArrayList<>(all().stream().map(Seat::status).toList());
        lock.lock();
        try {
            wanted.forEach(each -> withoutSeat(each).ifPresent(list::add));
        } finally {
            lock.unlock();
        }
        return list;
    }

    private static Optional<WorkerStatus> withoutSeat(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Reader reader -> Optional.empty();
            case Wanted.Removed removed ->
                Optional.of(status(
                        removed,
                        State.REMOVED,
                        "It was removed and stays away though telegram.worker-tokens names it. "
                                + "Take it out there too, or add it again."));
            case Wanted.Unreadable unreadable -> Optional.of(status(unreadable, State.LEFT_OUT, unreadable.problem()));
        };
    }

    private static WorkerStatus status(Wanted wanted, State state, String problem) {
        return new WorkerStatus(
                wanted.botId(),
                "",
                wanted.source(),
                Role.WORKER,
                state,
                problem,
                Optional.empty(),
                Optional.empty(),
                Figures.NONE);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            main.close();
            seats.values().forEach(Seat::close);
            seats.clear();
        } finally {
            lock.unlock();
        }
    }
}
