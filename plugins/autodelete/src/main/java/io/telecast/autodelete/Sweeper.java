package io.telecast.autodelete;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Messenger;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks after one order: warns once it is complete, and deletes its files when they are due. */
final class Sweeper implements JobHandler<Ref> {

    private static final int SLICE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Store<Pending> orders;
    private final Bots bots;
    private final Announcer announcer;
    private final InstantSource clock;

    Sweeper(Store<Pending> orders, Bots bots, Announcer announcer, InstantSource clock) {
        this.orders = orders;
        this.bots = bots;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public JobOutcome<Ref> run(JobRun<Ref> run) {
        Ref ref = run.state();
        Optional<Pending> pending = orders.get(ref.order());
        if (pending.isEmpty()) {
            return JobOutcome.done();
        }
        Optional<Messenger> bot = bots.find(pending.get().wish().botId());
        if (bot.isEmpty()) {
            return later(ref, pending.get(), Duration.ZERO);
        }
        try {
            return work(ref, pending.get(), bot.get());
        } catch (BotException.FloodWait flood) {
            return later(ref, pending.get(), flood.retryAfter());
        } catch (BotException.Unavailable | BotException.Unauthorized outOfReach) {
            return later(ref, pending.get(), Duration.ZERO);
        }
    }

    /** Tries again, less and less often, for as long as Telegram would still delete something. */
    private JobOutcome<Ref> later(Ref ref, Pending pending, Duration atLeast) {
        if (pending.lost(clock.instant())) {
            orders.delete(pending.key());
            return JobOutcome.done();
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(ref.misses(), 16));
        wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        wait = wait.compareTo(atLeast) < 0 ? atLeast : wait;
        return JobOutcome.again(clock.instant().plus(wait), ref.missed());
    }

    private JobOutcome<Ref> work(Ref ref, Pending pending, Messenger bot) {
        Pending current = pending;
        if (current.wantsWarning()) {
            announcer.warn(bot, current);
            Optional<Pending> warned = orders.get(current.key());
            if (warned.isEmpty()) {
                return JobOutcome.done();
            }
            current = warned.get();
        }
        if (clock.instant().isBefore(current.due())) {
            return JobOutcome.again(current.due(), Ref.to(ref.order()));
        }
        return sweep(ref, current, bot.bulk());
    }

    private JobOutcome<Ref> sweep(Ref ref, Pending due, Messenger bot) {
        Pending left = due;
        while (!left.messages().isEmpty()) {
            List<Long> slice =
                    left.messages().subList(0, Math.min(SLICE, left.messages().size()));
            int kept = slice.size() - delete(bot, due.wish().chatId(), slice);
            Optional<Pending> next = orders.update(ref.order(), order -> order.without(slice, kept));
            if (next.isEmpty()) {
                return JobOutcome.done();
            }
            left = next.get();
            if (clock.instant().isBefore(left.due())) {
                return JobOutcome.again(left.due(), Ref.to(ref.order())); // the order goes on
            }
        }
        announcer.conclude(bot, left);
        return forget(ref);
    }

    /** Answers how many are gone. What Telegram refuses now it would refuse again. */
    private static int delete(Messenger bot, long chatId, List<Long> messages) {
        try {
            return bot.delete(chatId, messages).size();
        } catch (BotException.RecipientGone
                | BotException.NotFound
                | BotException.Forbidden
                | BotException.BadRequest refused) {
            return 0;
        }
    }

    private JobOutcome<Ref> forget(Ref ref) {
        while (true) {
            Optional<Versioned<Pending>> read = orders.getVersioned(ref.order());
            if (read.isEmpty()) {
                return JobOutcome.done();
            }
            Pending order = read.get().record();
            if (!order.messages().isEmpty()) {
                return JobOutcome.again(order.due(), Ref.to(ref.order())); // something has arrived meanwhile
            }
            if (orders.delete(read.get())) {
                return JobOutcome.done();
            }
        }
    }
}
