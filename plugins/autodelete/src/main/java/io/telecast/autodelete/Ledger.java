package io.telecast.autodelete;

import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.job.JobType;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.storage.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes down what was delivered, before the delivery counts as done, and sees to it that somebody deletes it. */
final class Ledger implements DeliveryListener {

    /** When an order's second job looks after it, because the first one is just running. */
    private static final Duration ASIDE = Duration.ofSeconds(5);

    private final Store<Pending> orders;
    private final JobType<Ref> jobs;
    private final LiveSettings<AutodeleteSettings> settings;
    private final InstantSource clock;

    Ledger(Store<Pending> orders, JobType<Ref> jobs, LiveSettings<AutodeleteSettings> settings, InstantSource clock) {
        this.orders = orders;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void delivered(Delivery delivery) {
        String key = Pending.key(delivery.order());
        while (!added(key, delivery)) {
            Duration delay = settings.get(delivery.order().botId()).delay();
            if (delay.isZero()) {
                return;
            }
            Pending pending = Pending.begun(delivery, delay);
            // the job comes first: one without an order ends by itself, an order without a job would be forgotten
            wake(key, pending.due());
            if (orders.insert(pending)) {
                return;
            }
        }
    }

    private boolean added(String key, Delivery delivery) {
        return orders.update(key, order -> order.with(delivery.message().messageId(), delivery.at()))
                .isPresent();
    }

    @Override
    public void finished(Order order) {
        String key = Pending.key(order);
        Instant now = clock.instant();
        if (orders.update(key, pending -> pending.finish(now)).isPresent()) {
            wake(key, now);
        }
    }

    /** A job that is running may have read the order already; then a second one does what the first has missed. */
    private void wake(String key, Instant at) {
        if (!jobs.schedule(key, at, Ref.to(key))) {
            Instant aside = clock.instant().plus(ASIDE);
            jobs.schedule(key + "~", at.isAfter(aside) ? at : aside, Ref.to(key));
        }
    }
}
