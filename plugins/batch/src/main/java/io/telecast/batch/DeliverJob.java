package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends the files of a batch to somebody, one after another. */
final class DeliverJob implements JobHandler<Delivering> {

    /** After so long a delivery lets others go on that wait for their turn. */
    private static final Duration TURN = Duration.ofSeconds(15);

    /** How often it is looked whether the batch has been revoked, in files. */
    private static final int CHECKED = 20;

    private final PluginContext context;
    private final Orders orders;
    private final DeliveryCards cards;
    private final Patience patience;

    DeliverJob(PluginContext context, Orders orders, DeliveryCards cards) {
        this.context = context;
        this.orders = orders;
        this.cards = cards;
        this.patience = new Patience(context.clock());
    }

    @Override
    public JobOutcome<Delivering> run(JobRun<Delivering> run) {
        Delivering delivery = run.state();
        if (delivery.finished()) {
            return JobOutcome.done();
        }
        Optional<Messenger> bot = context.bots().find(delivery.botId());
        if (bot.isEmpty()) {
            return withoutBot(delivery);
        }
        Optional<FileCollection> collection = context.collections().find(delivery.collectionId());
        if (collection.isEmpty()) {
            cards.revoked(bot.get(), delivery);
            return over(delivery);
        }
        try {
            return deliver(run, bot.get(), collection.get());
        } catch (BotException.FloodWait flood) {
            Delivering left = run.state();
            cards.waiting(bot.get(), left, flood);
            return JobOutcome.again(patience.after(flood), left);
        } catch (BotException.RecipientGone e) {
            return over(run.state());
        } catch (BotException.Unavailable e) {
            if (!Patience.isOver(run.failures())) {
                throw e; // the job is tried again
            }
            cards.failed(bot.get(), run.state(), e);
            return over(run.state());
        } catch (BotException.Forbidden e) {
            cards.failed(bot.get(), run.state(), e);
            return over(run.state());
        }
    }

    private JobOutcome<Delivering> deliver(JobRun<Delivering> run, Messenger bot, FileCollection collection) {
        Delivering delivery = run.state();
        List<Long> files = collection.fileIds();
        if (delivery.progress() == 0 && files.size() > 1) {
            delivery = delivery.withProgress(cards.begin(bot, delivery, collection));
            run.save(delivery);
        }
        LiveMessage live = cards.live(bot, delivery);
        Order order = Orders.of(delivery);
        Instant turnEnds = context.clock().instant().plus(TURN);
        while (delivery.next() < files.size()) {
            if (run.stopping()) {
                throw new BotException.Interrupted();
            }
            if (context.clock().instant().isAfter(turnEnds)) {
                return JobOutcome.again(context.clock().instant(), delivery);
            }
            if (delivery.next() % CHECKED == 0
                    && context.collections().find(delivery.collectionId()).isEmpty()) {
                cards.revoked(bot, delivery);
                return over(delivery);
            }
            if (live.due()) {
                live.show(cards.progress(delivery, collection));
            }
            Optional<StoredFile> file = context.files().find(files.get(delivery.next()));
            delivery = delivery.afterOne(file.isPresent() && arrives(order, file.get()));
            run.save(delivery);
            run.progress(delivery.next(), files.size(), delivery.sent() + " sent");
        }
        orders.finish(delivery);
        cards.concluded(bot, delivery, collection);
        return remembered(delivery);
    }

    /** Whether the file could be sent; what hinders all files is thrown. */
    private boolean arrives(Order order, StoredFile file) {
        try {
            Shield.call(() -> context.deliveries().deliver(order, file));
            return true;
        } catch (BotException.NotFound | BotException.BadRequest e) {
            context.logger().warn("File {} of a batch could not be sent: {}", file.id(), e.getMessage());
            return false;
        } catch (IllegalStateException e) {
            if (context.bots().find(order.botId()).isPresent()) {
                throw e;
            }
            throw new BotException.Unavailable("The bot is not connected at present.");
        }
    }

    private JobOutcome<Delivering> withoutBot(Delivering delivery) {
        Optional<Instant> next = patience.withoutBot(delivery.asked());
        if (next.isEmpty()) {
            context.logger().warn("A batch was not delivered: its bot was not connected for a day.");
            return over(delivery);
        }
        return JobOutcome.again(next.get(), delivery);
    }

    private JobOutcome<Delivering> over(Delivering delivery) {
        orders.finish(delivery);
        return remembered(delivery);
    }

    private JobOutcome<Delivering> remembered(Delivering delivery) {
        return JobOutcome.again(context.clock().instant().plus(CollectJob.MEMORY), delivery.done());
    }
}
