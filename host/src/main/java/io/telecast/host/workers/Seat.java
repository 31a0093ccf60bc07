package io.telecast.host.workers;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.workers.WorkerStatus.Source;
import io.telecast.host.workers.WorkerStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bot that shall read: checked again and again, in the pool while it can. Thread-safe. */
final class Seat {

    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);
    /** A check that takes longer is interrupted. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BotToken token;
    private final Role role;
    private final Source source;
    private final Surroundings around;
    private final Connection connection;
    private final ReentrantLock checking = new ReentrantLock();
    private final Condition idle = checking.newCondition();
    private final CountDownLatch firstCheck = new CountDownLatch(1);

    private volatile Standing standing;
    private volatile Optional<Running> running = Optional.empty();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile boolean doubted;
    private volatile boolean closed;

    private record Running(Thread thread, Instant since) {}

    /**
     * What the last check found.
     *
     * @param fits whether the bot may be in the pool
     * @param failures in a row
     */
    private record Standing(
            String username, boolean fits, String problem, int failures, Optional<Instant> checked, Instant next) {}

    Seat(BotToken token, Role role, Source source, Surroundings around) {
        this.token = token;
        this.role = role;
        this.source = source;
        this.around = around;
        this.connection = new Connection(token, role, around);
        this.standing =
                new Standing("", false, "", 0, Optional.empty(), around.clock().instant());
    }

    boolean holds(BotToken other, Source from) {
        return token.equals(other) && source == from;
    }

    long botId() {
        return token.botId();
    }

    /** Puts it into the pool before anybody has looked whether it can read. */
    void trust() {
        try {
            connection.join();
        } catch (BotException e) {
            LOG.debug("Bot {} is not opened yet: {}", token.botId(), e.getMessage());
        }
    }

    /** Whether it is time to look; then the caller has to {@link #check}. */
    boolean claim(Instant now) {
        return !closed && (doubted || !now.isBefore(standing.next())) && claimed.compareAndSet(false, true);
    }

    /** Ends a check that takes too long. */
    void hurry(Instant now) {
        running.filter(check -> check.since().plus(PATIENCE).isBefore(now))
                .ifPresent(check -> check.thread().interrupt());
    }

    /** Has it looked at soon. */
    void doubt() {
        doubted = true;
    }

    /** Looks whether the bot can read, and acts accordingly. Blocks on Telegram. Interruption means: not now. */
    void check() {
        checking.lock();
        try {
            if (!closed) {
                doubted = false;
                running = Optional.of(
                        new Running(Thread.currentThread(), around.clock().instant()));
                look();
            }
        } finally {
            running = Optional.empty();
            claimed.set(false);
            idle.signalAll();
            firstCheck.countDown();
            if (closed) {
                connection.leave();
            }
            checking.unlock();
        }
    }

    private void look() {
        try {
            MediaWorker worker = connection.open();
            BotIdentity self = worker.self();
            name(self.username());
            ChannelAccess access = worker.access(around.channel());
            around.sentences().learn(access);
            connection.join();
            fits(role == Role.FALLBACK ? around.sentences().lacking(name(), access) : "");
        } catch (BotException.Unauthorized | MediaException.Unauthorized e) {
            connection.leave();
            leftOut(around.sentences().unauthorized(name(), role));
        } catch (MediaException.Gone e) {
            connection.stepAside();
            leftOut(around.sentences().blind(name()));
        } catch (MediaException.FloodWait e) {
            later(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (BotException.FloodWait e) {
            later(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (MediaException | BotException e) {
            later(String.valueOf(e.getMessage()), Duration.ZERO);
        } catch (InterruptedException e) {
            later("Telegram did not answer in time.", Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warn("The check of bot {} failed.", token.botId(), e);
            later("The check failed; the log says why.", Duration.ZERO);
        }
    }

    private void name(String username) {
        Standing was = standing;
        standing = new Standing(username, was.fits(), was.problem(), was.failures(), was.checked(), was.next());
    }

    private void fits(String problem) {
        Standing was = standing;
        if (!was.fits() || !was.problem().equals(problem)) {
            LOG.info("{} reads files.{}", name(), problem.isEmpty() ? "" : " " + problem);
        }
        found(true, problem, 0, around.times().again());
    }

    private void leftOut(String problem) {
        if (!standing.problem().equals(problem)) {
            LOG.warn("{}", problem);
        }
        int failures = standing.failures() + 1;
        found(false, problem, failures, around.times().retry(failures));
    }

    /** Nothing is known: who reads goes on, since what ails Telegram ails everybody. */
    private void later(String reason, Duration atLeast) {
        String problem = around.sentences().unreachable(name(), reason);
        if (standing.failures() == 0) {
            LOG.info("{}", problem);
        }
        int failures = standing.failures() + 1;
        Duration wait = around.times().retry(failures);
        found(connection.joined(), problem, failures, wait.compareTo(atLeast) > 0 ? wait : atLeast);
    }

    private void found(boolean fits, String problem, int failures, Duration wait) {
        Instant now = around.clock().instant();
        standing = new Standing(standing.username(), fits, problem, failures, Optional.of(now), now.plus(wait));
    }

    private String name() {
        String username = standing.username();
        return username.isEmpty() ? Long.toString(token.botId()) : "@" + username;
    }

    WorkerStatus status() {
        Standing now = standing;
        Instant time = around.clock().instant();
        State state = connection.state(time).orElse(now.checked().isEmpty() ? State.CHECKING : State.LEFT_OUT);
        return new WorkerStatus(
                token.botId(),
                now.username(),
                source,
                role,
                state,
                now.problem(),
                now.checked(),
                Optional.of(now.next()),
                connection.figures());
    }

    /** Waits until it was checked once; answers whether it was. */
    boolean awaitFirstCheck(Duration atMost) throws InterruptedException {
        return firstCheck.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until no check is under way. */
    void awaitIdle() throws InterruptedException {
        checking.lockInterruptibly();
        try {
            while (claimed.get()) {
                idle.await();
            }
        } finally {
            checking.unlock();
        }
    }

    /** Takes it out for good; what it is reading ends well. Returns at once. */
    void retire() {
        closed = true;
        connection.stepAside();
        running.ifPresent(check -> check.thread().interrupt());
        Thread.ofVirtual().name("retire " + token.botId()).start(() -> {
            checking.lock();
            try {
                connection.leave();
            } finally {
                checking.unlock();
            }
        });
    }

    /** Ends it with whatever it is doing. */
    void close() {
        closed = true;
        running.ifPresent(check -> check.thread().interrupt());
        connection.close();
    }
}
