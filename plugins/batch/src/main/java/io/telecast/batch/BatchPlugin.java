package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.job.JobType;
import org.jspecify.annotations.Nullable;

/** One link for many messages of a channel. */
public final class BatchPlugin implements TelecastPlugin {

    private @Nullable Pausing pausing;

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(BatchSettings.DEFAULTS);
        var batches = context.storage().open(Batch.spec());
        var slices = new Slices(context.storage().open(Slice.spec()));
        var cards = new Cards(context);
        var links = new BatchLinks(context);
        var documents = new Documents(context, batches);
        var orders = new Orders(context);

        var results = new Results(context, batches, cards, links, documents);
        JobType<Collecting> collecting =
                context.jobs().define("collect", Collecting.class, new CollectJob(context, slices, results, cards));
        JobType<Delivering> delivering = context.jobs()
                .define(
                        "deliver",
                        Delivering.class,
                        new DeliverJob(context, orders, new DeliveryCards(context, cards, links)));
        pausing = new Pausing(context, collecting, delivering, cards);

        var command = new BatchCommand(
                context, new Admission(context, settings, collecting), new Sources(context, settings), collecting);
        context.commands().register(command.spec(), command);
        var cancelling = new Cancelling(collecting, delivering, slices, orders, cards);
        new CancelButtons(context, cancelling).register();
        var cancel = new CancelCommand(context, command.questions(), cancelling);
        context.commands().register(cancel.spec(), cancel);
        new EndLinks(context).register();
        context.startLinks().register(BatchLinks.PREFIX, new OpenBatch(context, settings, delivering));

        context.http().resources(BatchServlet.ASSETS, "web/");
        context.http()
                .serve(
                        BatchLinks.PATH,
                        new BatchServlet(
                                context.links(), context.pages(), new BatchPage(context, batches, links), documents));
    }

    @Override
    public void stop() throws InterruptedException {
        if (pausing != null) {
            pausing.tell();
        }
    }
}
