package io.telecast.broadcast;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.time.InstantSource;

/** Writes to all users of a bot. */
public final class BroadcastPlugin implements TelecastPlugin {

    private Runnable atStop = () -> {};

    @Override
    public void start(PluginContext context) {
        PluginTexts texts = context.texts();
        InstantSource clock = context.clock();
        LiveSettings<BroadcastSettings> settings = context.settings().declare(BroadcastSettings.DEFAULTS);
        var broadcasts = new Broadcasts(context.storage());
        var panel = new Panel(texts, context.callbacks());
        var queue = new Queue(broadcasts, clock);

        var withdrawal = new Withdrawal(broadcasts, context.bots(), clock);
        withdrawal.define(context.jobs());

        var audience = new AudienceList(broadcasts, context.users());
        var tools = new SendTools(broadcasts, audience, panel, settings, texts, clock);
        var results = new Results(broadcasts, new FailureReport(broadcasts, context.users()), panel, clock);
        var sender = new Sender(tools, context.bots(), results, queue);
        queue.attach(context.jobs().define("send", Task.class, sender));

        new DraftButtons(broadcasts, context.users(), panel, settings, texts, clock, queue, withdrawal)
                .register(context.callbacks());
        new PanelButtons(broadcasts, context.users(), texts, clock, queue).register(context.callbacks());

        context.commands()
                .register(
                        CommandSpec.named("broadcast")
                                .describedAs(texts.plain("command.broadcast"))
                                .audience(Audience.ADMINS)
                                .takes(Argument.rest("options"))
                                .help(texts.html("help.broadcast"))
                                .build(),
                        new BroadcastCommand(broadcasts, context.users(), panel, settings, texts, clock));
        context.commands()
                .register(
                        CommandSpec.named("broadcasts")
                                .describedAs(texts.plain("command.broadcasts"))
                                .audience(Audience.ADMINS)
                                .build(),
                        new RecentCommand(broadcasts, texts));
        atStop = () -> showOff(context, broadcasts, panel);
    }

    /** Whoever waits for a broadcast reads that it stands still. */
    private static void showOff(PluginContext context, Broadcasts broadcasts, Panel panel) {
        for (Broadcast broadcast : broadcasts.open()) {
            if (broadcast.phase() == Phase.ACTIVE) {
                context.bots()
                        .find(broadcast.plan().botId())
                        .map(bot -> new LiveMessage(bot, broadcast.plan().panel(), context.clock()))
                        .ifPresent(live -> live.finish(panel.off(broadcast)));
            }
        }
    }

    @Override
    public void stop() {
        atStop.run();
    }
}
