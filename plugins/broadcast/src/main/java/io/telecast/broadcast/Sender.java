package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import java.time.Duration;
import java.util.Optional;

/** The job that sends a broadcast: waits for its turn, sends, and tells the result. */
final class Sender implements JobHandler<Task> {

    /** How often one that waits looks by itself, in case nobody woke it. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final Duration WITHOUT_CONNECTION = Duration.ofSeconds(5);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);
    private static final Duration WITHOUT_BOT = Duration.ofDays(30);

    private final SendTools tools;
    private final Bots bots;
    private final Results results;
    private final Queue queue;

    Sender(SendTools tools, Bots bots, Results results, Queue queue) {
        this.tools = tools;
        this.bots = bots;
        this.results = results;
        this.queue = queue;
    }

    @Override
    public JobOutcome<Task> run(JobRun<Task> job) {
        Optional<Broadcast> found = tools.broadcasts().find(job.key());
        if (found.isEmpty()) {
            return JobOutcome.done();
        }
        Broadcast broadcast = found.get();
        Optional<Messenger> bot = bots.find(broadcast.plan().botId());
        return switch (broadcast.phase()) {
            case DRAFT -> JobOutcome.done();
            case ENDED -> over(broadcast);
            case PAUSED -> {
                boolean shown = bot.isPresent()
                        && waits(job, bot.get(), broadcast, tools.panel().paused(broadcast));
                yield again(LOOK, shown);
            }
            case ACTIVE, ENDING -> bot.isPresent() ? act(job, bot.get(), broadcast) : withoutBot(broadcast);
        };
    }

    private JobOutcome<Task> withoutBot(Broadcast broadcast) {
        if (broadcast.queued().plus(WITHOUT_BOT).isAfter(tools.clock().instant())) {
            return again(LOOK, false);
        }
        tools.broadcasts()
                .update(
                        broadcast.id(),
                        latest -> latest.ending(Ending.BOT_GONE)
                                .ended(tools.clock().instant()));
        return over(broadcast);
    }

    private JobOutcome<Task> act(JobRun<Task> job, Messenger bot, Broadcast broadcast) {
        if (broadcast.phase() == Phase.ACTIVE && queue.isTaken(broadcast)) {
            return again(LOOK, waits(job, bot, broadcast, tools.panel().queued(broadcast)));
        }
        try {
            Broadcast begun = tools.broadcasts()
                    .update(
                            broadcast.id(),
                            latest -> latest.withProgress(latest.progress().nextRun()))
                    .orElseThrow(() -> new Overtaken(broadcast.id()));
            Broadcast now = begun.phase() == Phase.ACTIVE ? new SendRun(tools, job, bot, begun).send() : begun;
            return stopped(bot, now);
        } catch (BotException.FloodWait flood) {
            if (flood.retryAfter().compareTo(WORTH_TELLING) >= 0) {
                show(bot, broadcast, tools.panel().flooded(latest(broadcast), flood.retryAfter()));
            }
            return again(flood.retryAfter(), true);
        } catch (BotException.Unavailable | BotException.Unauthorized e) {
            return again(WITHOUT_CONNECTION, false);
        } catch (Overtaken e) {
            return again(LOOK, true);
        }
    }

    private JobOutcome<Task> stopped(Messenger bot, Broadcast broadcast) {
        if (broadcast.phase() == Phase.PAUSED) {
            show(bot, broadcast, tools.panel().paused(broadcast));
            queue.wakeNext(broadcast);
            return again(LOOK, true);
        }
        if (broadcast.phase() == Phase.ENDING) {
            results.tell(bot, broadcast);
        }
        return over(broadcast);
    }

    private JobOutcome<Task> over(Broadcast broadcast) {
        if (!broadcast.plan().options().deletes()) {
            tools.broadcasts().deletePages(broadcast);
        }
        queue.wakeNext(broadcast);
        return JobOutcome.done();
    }

    private Broadcast latest(Broadcast broadcast) {
        return tools.broadcasts().find(broadcast.id()).orElse(broadcast);
    }

    /** Shows why the job waits, once. */
    private boolean waits(JobRun<Task> job, Messenger bot, Broadcast broadcast, OutgoingMessage panel) {
        return job.state().shown() || show(bot, broadcast, panel);
    }

    private boolean show(Messenger bot, Broadcast broadcast, OutgoingMessage panel) {
        new LiveMessage(bot, broadcast.plan().panel(), tools.clock()).finish(panel);
        return true;
    }

    private JobOutcome<Task> again(Duration wait, boolean shown) {
        return JobOutcome.again(tools.clock().instant().plus(wait), new Task(shown));
    }
}
