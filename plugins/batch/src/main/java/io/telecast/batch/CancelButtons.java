package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.text.PluginTexts;
import java.util.Map;
import java.util.Optional;

/** The Cancel buttons under progress messages. A button ends only what its presser has asked for. */
final class CancelButtons {

    private final PluginContext context;
    private final JobType<Collecting> collecting;
    private final JobType<Delivering> delivering;
    private final Slices slices;
    private final Orders orders;
    private final Cards cards;

    CancelButtons(
            PluginContext context,
            JobType<Collecting> collecting,
            JobType<Delivering> delivering,
            Slices slices,
            Orders orders,
            Cards cards) {
        this.context = context;
        this.collecting = collecting;
        this.delivering = delivering;
        this.slices = slices;
        this.orders = orders;
        this.cards = cards;
    }

    void register() {
        context.callbacks().register(CollectJob.CANCEL, this::cancel);
        context.callbacks().register(DeliveryCards.STOP, this::stop);
    }

    private void cancel(ButtonPress press) {
        String key = Collecting.prefix(press.bot().self().id(), press.user().id()) + press.payload();
        Optional<Collecting> work = collecting.find(key).map(JobStatus::state).filter(state -> !state.finished());
        if (work.isEmpty() || !collecting.cancel(key)) {
            press.alert(texts(press).plain("cancel.nothing"));
            return;
        }
        slices.forget(work.get().key());
        cards.conclude(
                press.bot(),
                work.get().progressMessage(),
                cards.card(
                        work.get().botId(),
                        "collect.cancelled",
                        Map.of("title", work.get().name())));
    }

    private void stop(ButtonPress press) {
        String key = Delivering.prefix(press.bot().self().id(), press.user().id()) + press.payload();
        Optional<Delivering> delivery =
                delivering.find(key).map(JobStatus::state).filter(state -> !state.finished());
        if (delivery.isEmpty() || !delivering.cancel(key)) {
            press.alert(texts(press).plain("cancel.nothing"));
            return;
        }
        orders.finish(delivery.get());
        cards.conclude(
                press.bot(),
                delivery.get().progressMessage(),
                cards.card(
                        delivery.get().botId(),
                        "deliver.cancelled",
                        Map.of("done", delivery.get().sent())));
    }

    private PluginTexts texts(ButtonPress press) {
        return context.texts().forBot(press.bot().self().id());
    }
}
