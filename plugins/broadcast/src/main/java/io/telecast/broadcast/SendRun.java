package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.job.JobRun;
import java.util.List;
import java.util.function.UnaryOperator;

/** One run of the job that sends a broadcast. Belongs to one thread. */
final class SendRun {

    private final SendTools tools;
    private final JobRun<Task> job;
    private final Copier copier;
    private final LiveMessage live;
    private final Pace pace;
    private final long number;
    private Broadcast broadcast;
    private UserPage page = new UserPage("", -1, List.of(), List.of());
    private PageQueue users;

    SendRun(SendTools tools, JobRun<Task> job, Messenger bot, Broadcast begun) {
        this.tools = tools;
        this.job = job;
        this.broadcast = begun;
        this.number = begun.progress().run();
        this.copier = new Copier(bot.bulk(), begun.plan(), tools.clock());
        this.users = new PageQueue(List.of(), List.of(), tools.clock());
        this.live = new LiveMessage(bot, begun.plan().panel(), tools.clock());
        this.pace = new Pace(tools.clock().instant(), begun.progress().counts().done());
    }

    /** Sends until the broadcast is done, paused or cancelled; answers how it stands then. */
    Broadcast send() {
        if (!copier.readSource()) {
            advance(latest -> ending(latest, Ending.SOURCE_GONE));
            return broadcast;
        }
        if (!broadcast.progress().listed()) {
            Progress listed = tools.audience().list(broadcast, broadcast.progress());
            advance(latest -> latest.withProgress(listed));
        }
        // the process may have ended between copy and pin
        broadcast.progress().receipts().stream().reduce((first, last) -> last).ifPresent(copier::pin);
        while (broadcast.phase() == Phase.ACTIVE) {
            tell();
            if (broadcast.progress().pages() == 0) {
                advance(latest -> ending(latest, Ending.COMPLETE));
            } else {
                step();
            }
        }
        return broadcast;
    }

    private void step() {
        Progress progress = broadcast.progress();
        if (page.number() != progress.page()) {
            page = tools.broadcasts()
                    .page(broadcast.id(), progress.page())
                    .orElseThrow(() -> new IllegalStateException("Page " + progress.page() + " of the users is gone."));
            users = new PageQueue(page.users(), progress.receipts(), tools.clock());
        }
        if (!users.isEmpty()) {
            users.pause().ifPresent(wait -> {
                throw new BotException.FloodWait(wait);
            });
            copy(users.take());
            return;
        }
        tools.broadcasts().put(page.withReceipts(progress.receipts()));
        if (progress.page() + 1 < progress.pages()) {
            advance(latest -> latest.withProgress(latest.progress().nextPage()));
        } else {
            advance(latest -> ending(latest, Ending.COMPLETE));
        }
    }

    private void copy(long user) {
        Receipt receipt;
        try {
            receipt = copier.copyTo(user);
            users.passed();
        } catch (BotException.FloodWait flood) {
            users.putOff(user, flood);
            return;
        } catch (BotException.Unavailable e) {
            if (!job.stopping()) {
                // sending again might send twice, so the one whose answer was lost counts as failed
                record(Receipt.unsent(
                        user,
                        Outcome.FAILED,
                        tools.texts().plain("reason.unknown"),
                        tools.clock().instant()));
            }
            throw e;
        }
        if (receipt.outcome() == Outcome.FAILED && !copier.readSource()) {
            advance(latest -> ending(latest, Ending.SOURCE_GONE));
            return;
        }
        record(receipt);
        copier.pin(receipt);
    }

    private void record(Receipt receipt) {
        int most = tools.settings().get(broadcast.plan().botId()).pauseAfterFailures();
        advance(latest -> {
            Broadcast next = latest.withProgress(latest.progress().plus(receipt));
            boolean broken = most > 0 && next.progress().streak() >= most && next.phase() == Phase.ACTIVE;
            return broken ? next.paused(true) : next;
        });
    }

    private static Broadcast ending(Broadcast latest, Ending why) {
        return latest.phase() == Phase.ENDING ? latest : latest.ending(why);
    }

    private void tell() {
        Progress progress = broadcast.progress();
        long done = progress.counts().done();
        pace.mark(tools.clock().instant(), done);
        job.progress(done, progress.total(), "");
        if (live.due()) {
            live.show(tools.panel().sending(broadcast, pace));
        }
    }

    /** Writes unless another run has taken over. */
    private void advance(UnaryOperator<Broadcast> change) {
        String id = broadcast.id();
        broadcast = tools.broadcasts()
                .update(id, latest -> {
                    if (latest.progress().run() != number) {
                        throw new Overtaken(id);
                    }
                    return change.apply(latest);
                })
                .orElseThrow(() -> new Overtaken(id));
    }
}
