package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.callback.ButtonPress;

/** The Cancel buttons under progress messages. A button ends only what its presser has asked for. */
final class CancelButtons {

    private final PluginContext context;
    private final Cancelling cancelling;

    CancelButtons(PluginContext context, Cancelling cancelling) {
        this.context = context;
        this.cancelling = cancelling;
    }

    void register() {
        context.callbacks().register(CollectJob.CANCEL, this::cancel);
        context.callbacks().register(DeliveryCards.STOP, this::stop);
    }

    private void cancel(ButtonPress press) {
        String prefix = Collecting.prefix(press.bot().self().id(), press.user().id());
        answer(press, cancelling.making(press.bot(), prefix + press.payload()));
    }

    private void stop(ButtonPress press) {
        String prefix = Delivering.prefix(press.bot().self().id(), press.user().id());
        answer(press, cancelling.delivery(press.bot(), prefix + press.payload()));
    }

    private void answer(ButtonPress press, boolean ended) {
        if (!ended) {
            press.alert(context.texts().forBot(press.bot().self().id()).plain("cancel.nothing"));
        }
    }
}
