package io.telecast.batch;

import io.telecast.api.bot.Messenger;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends work before it is done, for who has asked for it. Any thread may call. */
final class Cancelling {

    private static final int MANY = 1000;

    private final JobType<Collecting> collecting;
    private final JobType<Delivering> delivering;
    private final Slices slices;
    private final Orders orders;
    private final Cards cards;

    Cancelling(
            JobType<Collecting> collecting, JobType<Delivering> delivering, Slices slices, Orders orders, Cards cards) {
        this.collecting = collecting;
        this.delivering = delivering;
        this.slices = slices;
        this.orders = orders;
        this.cards = cards;
    }

    /** Ends everything that somebody has under way with a bot; answers whether there was anything. */
    boolean all(Messenger bot, long userId) {
        long botId = bot.self().id();
        List<String> batches = keys(collecting, Collecting.prefix(botId, userId), state -> !state.finished());
        List<String> deliveries = keys(delivering, Delivering.prefix(botId, userId), state -> !state.finished());
        long ended = batches.stream().filter(key -> making(bot, key)).count()
                + deliveries.stream().filter(key -> delivery(bot, key)).count();
        return ended > 0;
    }

    private static <T extends Record> List<String> keys(JobType<T> jobs, String prefix, Predicate<T> underWay) {
        return jobs.list(prefix, MANY).stream()
                .takeWhile(job -> job.key().startsWith(prefix))
                .filter(job -> underWay.test(job.state()))
                .map(JobStatus::key)
                .toList();
    }

    /** Ends the making of a batch; answers whether it was under way. */
    boolean making(Messenger bot, String key) {
        Optional<Collecting> work = collecting.find(key).map(JobStatus::state).filter(state -> !state.finished());
        if (work.isEmpty() || !collecting.cancel(key)) {
            return false;
        }
        Collecting ended = work.get();
        slices.forget(key);
        cards.conclude(
                bot,
                ended.progressMessage(),
                cards.card(ended.botId(), "collect.cancelled", Map.of("title", ended.name())));
        return true;
    }

    /** Ends a delivery; answers whether it was under way. */
    boolean delivery(Messenger bot, String key) {
        Optional<Delivering> delivery =
                delivering.find(key).map(JobStatus::state).filter(state -> !state.finished());
        if (delivery.isEmpty() || !delivering.cancel(key)) {
            return false;
        }
        Delivering ended = delivery.get();
        orders.finish(ended);
        cards.conclude(
                bot,
                ended.progressMessage(),
                cards.card(ended.botId(), "deliver.cancelled", Map.of("done", ended.sent())));
        return true;
    }
}
