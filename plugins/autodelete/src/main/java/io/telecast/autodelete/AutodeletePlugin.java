package io.telecast.autodelete;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Deletes the files that were delivered to a user after a while, having said so. */
public final class AutodeletePlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(AutodeleteSettings.DEFAULTS);
        var clock = context.clock();
        var notices = new Notices(context.texts(), settings, clock);
        var orders = context.storage().open(Pending.spec());
        var again = new GetAgain(
                context.storage().open(Reorder.spec()), context.callbacks(), context.startLinks(), notices, clock);
        var announcer = new Announcer(orders, notices, again);
        context.callbacks().register(GetAgain.ACTION, again);
        var jobs = context.jobs().define("orders", Ref.class, new Sweeper(orders, context.bots(), announcer, clock));
        context.deliveries().listen(new Ledger(orders, jobs, settings, clock));
        context.commands().register(AutodeleteCommand.spec(context.texts()), new AutodeleteCommand(settings, notices));
    }
}
