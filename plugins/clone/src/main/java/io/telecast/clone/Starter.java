package io.telecast.clone;

import io.telecast.api.event.Event;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import io.telecast.api.secret.Secrets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The job that connects clones, and connects them again when that fails or when they are lost. */
final class Starter implements JobHandler<Attempt> {

    private final Clones clones;
    private final Fleet fleet;
    private final Secrets secrets;
    private final Notices notices;
    private final InstantSource clock;
    private final Logger log;
    private volatile @Nullable JobType<Attempt> jobs;

    Starter(Clones clones, Fleet fleet, Secrets secrets, Notices notices, InstantSource clock, Logger log) {
        this.clones = clones;
        this.fleet = fleet;
        this.secrets = secrets;
        this.notices = notices;
        this.clock = clock;
        this.log = log;
    }

    /** Begins: all that shall run are connected, side by side, while the host goes on. */
    void begin(Jobs plugin) {
        jobs = plugin.define("connect", Attempt.class, this);
        clones.all().stream().filter(each -> each.state().isWanted()).forEach(each -> wake(each, Attempt.QUIETLY));
    }

    void wake(CloneRecord clone, Attempt attempt) {
        Objects.requireNonNull(jobs).schedule(clone.key(), clock.instant(), attempt);
    }

    @Override
    public JobOutcome<Attempt> run(JobRun<Attempt> job) {
        long botId = Long.parseLong(job.key());
        Attempt attempt = job.state();
        Outcome outcome = attempt(botId, attempt.tell());
        return switch (outcome) {
            case Outcome.Connected connected -> JobOutcome.done();
            case Outcome.Unwanted unwanted -> JobOutcome.done();
            case Outcome.Unknown unknown -> JobOutcome.done();
            case Outcome.NoStorage noStorage -> again(attempt);
            case Outcome.Taken taken -> again(attempt);
            case Outcome.Failed failed -> {
                log.info("The clone {} cannot be connected: {}", botId, failed.reason());
                if (attempt.tell() && attempt.failures() == 0) {
                    clones.find(botId).ifPresent(clone -> notices.unreachable(clone, failed.reason()));
                }
                yield again(attempt);
            }
        };
    }

    /**
     * Tries to connect a clone that is not connected, and writes down what that tells about it.
     *
     * @param tell whether its owner hears that it runs
     */
    Outcome attempt(long botId, boolean tell) {
        boolean wasConnected = fleet.isConnected(botId);
        Outcome outcome = fleet.alone(botId, () -> connect(botId));
        switch (outcome) {
            case Outcome.Connected connected -> connected(botId, connected, tell && !wasConnected);
            case Outcome.Unknown unknown -> revoked(botId);
            case Outcome.NoStorage noStorage -> noStorage(botId, noStorage);
            case Outcome.Taken taken -> log.info("The clone {} runs elsewhere on this server.", botId);
            case Outcome.Failed failed -> log.debug("The clone {} is out of reach.", botId);
            case Outcome.Unwanted unwanted -> log.debug("The clone {} is stopped.", botId);
        }
        return outcome;
    }

    private Outcome connect(long botId) {
        Optional<CloneRecord> wanted =
                clones.find(botId).filter(each -> each.state().isWanted());
        if (wanted.isEmpty()) {
            return new Outcome.Unwanted();
        }
        CloneRecord clone = wanted.get();
        try {
            return fleet.connect(new Token(botId, secrets.open(clone.token())), clone.ownerId());
        } catch (IllegalArgumentException e) {
            // sealed under a key that is lost: the owner has to bring the token again
            return new Outcome.Unknown();
        }
    }

    private void connected(long botId, Outcome.Connected connected, boolean asked) {
        Optional<CloneRecord> before = clones.find(botId);
        Optional<CloneRecord> now = clones.update(
                botId,
                latest ->
                        latest.with(connected.self()).with(latest.state().isWanted() ? State.RUNNING : latest.state()));
        boolean waited = before.filter(each -> each.state() == State.WAITING).isPresent();
        if (asked || waited) {
            now.ifPresent(notices::runs);
        }
    }

    private void noStorage(long botId, Outcome.NoStorage outcome) {
        boolean news =
                clones.find(botId).filter(each -> each.state() == State.RUNNING).isPresent();
        Optional<CloneRecord> waiting = clones.update(
                botId,
                latest -> outcome.self()
                        .map(latest::with)
                        .orElse(latest)
                        .with(latest.state() == State.RUNNING ? State.WAITING : latest.state()));
        if (news) {
            waiting.ifPresent(clone -> notices.needsStorage(clone, outcome.reason()));
        }
    }

    private void revoked(long botId) {
        clones.update(botId, latest -> latest.state().isWanted() ? latest.with(State.REVOKED) : latest)
                .filter(clone -> clone.state() == State.REVOKED)
                .ifPresent(notices::revoked);
    }

    /** Hears that Telegram has disconnected a bot. */
    void lost(Event.BotLost event) {
        long botId = event.botId();
        Optional<CloneRecord> clone = clones.find(botId);
        if (clone.isEmpty() || fleet.isNewerThan(botId, event.at())) {
            return;
        }
        fleet.disconnect(botId);
        if (event.revoked()) {
            revoked(botId);
        } else {
            wake(clone.get(), Attempt.QUIETLY);
        }
    }

    private JobOutcome<Attempt> again(Attempt attempt) {
        Attempt next = attempt.failed();
        return JobOutcome.again(clock.instant().plus(next.pause()), next);
    }
}
