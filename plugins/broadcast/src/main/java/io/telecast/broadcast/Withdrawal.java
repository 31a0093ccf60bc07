package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Messenger;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.job.JobType;
import io.telecast.api.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The job that deletes the copies of a broadcast when their time has come, page after page. */
final class Withdrawal implements JobHandler<Withdrawal.Place> {

    private static final Duration WITHOUT_BOT = Duration.ofSeconds(30);
    private static final Duration TOO_OLD = Duration.ofHours(48);

    /**
     * How far it has come; what was deleted after this was saved is tried again, which does no harm.
     *
     * @param index in the page
     */
    record Place(int page, int index) {}

    private final Broadcasts broadcasts;
    private final Bots bots;
    private final InstantSource clock;
    private volatile @Nullable JobType<Place> jobs;

    Withdrawal(Broadcasts broadcasts, Bots bots, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.bots = bots;
        this.clock = clock;
    }

    void define(Jobs plugin) {
        jobs = plugin.define("withdraw", Place.class, this);
    }

    /** Plans the deletion of what a broadcast is about to send. */
    void plan(Broadcast broadcast) {
        if (broadcast.plan().options().deletes()) {
            Instant first = clock.instant().plus(broadcast.plan().options().deleteAfter());
            Objects.requireNonNull(jobs).scheduleNew(broadcast.id(), first, new Place(0, 0));
        }
    }

    @Override
    public JobOutcome<Place> run(JobRun<Place> job) {
        while (true) {
            Place place = job.state();
            Optional<Broadcast> broadcast = broadcasts.find(job.key());
            if (broadcast.isEmpty()) {
                return JobOutcome.done();
            }
            Optional<JobOutcome<Place>> wait = page(broadcast.get(), place);
            if (wait.isPresent()) {
                return wait.get();
            }
            Progress progress = broadcast.get().progress();
            if (place.page() < progress.page()) {
                job.save(new Place(place.page() + 1, 0));
            } else if (broadcast.get().phase() == Phase.ENDED) {
                broadcasts.deletePages(broadcast.get());
                return JobOutcome.done();
            } else {
                // whatever is sent from now on is due that much later
                int done = progress.receipts().size();
                return again(broadcast.get().plan().options().deleteAfter(), new Place(place.page(), done));
            }
        }
    }

    /** Deletes what is due of a page; answers empty when all of it was. */
    private Optional<JobOutcome<Place>> page(Broadcast broadcast, Place from) {
        Optional<Messenger> bot = bots.find(broadcast.plan().botId()).map(Messenger::bulk);
        if (bot.isEmpty()) {
            boolean ended = broadcast.phase() == Phase.ENDED
                    && broadcast.ended().plus(TOO_OLD).isBefore(clock.instant());
            return ended ? Optional.empty() : Optional.of(again(WITHOUT_BOT, from));
        }
        List<Receipt> receipts = Receipts.of(broadcasts, broadcast, from.page());
        for (int index = from.index(); index < receipts.size(); index++) {
            Receipt receipt = receipts.get(index);
            Place here = new Place(from.page(), index);
            Instant due = receipt.time().plus(broadcast.plan().options().deleteAfter());
            if (due.isAfter(clock.instant())) {
                return Optional.of(JobOutcome.again(due, here));
            }
            try {
                delete(bot.get(), receipt);
            } catch (BotException.FloodWait flood) {
                return Optional.of(again(flood.retryAfter(), here));
            } catch (BotException.Unavailable | BotException.Unauthorized e) {
                return Optional.of(again(WITHOUT_BOT, here));
            }
        }
        return Optional.empty();
    }

    private void delete(Messenger bot, Receipt receipt) {
        if (receipt.outcome() != Outcome.SENT || receipt.time().plus(TOO_OLD).isBefore(clock.instant())) {
            return;
        }
        try {
            bot.delete(receipt.user(), List.of(receipt.message()));
        } catch (BotException.RecipientGone
                | BotException.NotFound
                | BotException.Forbidden
                | BotException.BadRequest e) {
            // out of the bot's reach: nothing can be done about it
        }
    }

    private JobOutcome<Place> again(Duration wait, Place place) {
        return JobOutcome.again(clock.instant().plus(wait), place);
    }
}
