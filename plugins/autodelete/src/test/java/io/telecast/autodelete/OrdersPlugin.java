package io.telecast.autodelete;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Clone;
import io.telecast.api.chat.Html;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.delivery.Order;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for plugins that deliver several files as one order, and for one that connects other bots. */
public final class OrdersPlugin implements TelecastPlugin {

    private final List<StoredFile> stored = new CopyOnWriteArrayList<>();
    private final Map<String, Clone> clones = new ConcurrentHashMap<>();

    @Override
    public void start(PluginContext context) {
        context.events().on(Event.FileStored.class, event -> stored.add(event.file()));
        context.startLinks()
                .register("order", (call, payload) -> order(context, call, Integer.parseInt(payload), true));
        context.commands()
                .register(
                        CommandSpec.named("order")
                                .describedAs("Delivers the first files as one order")
                                .takes(Argument.required("count"))
                                .takes(Argument.optional("unfinished"))
                                .build(),
                        call -> order(
                                context,
                                call,
                                Integer.parseInt(call.arguments().getFirst()),
                                call.arguments().size() == 1));
        context.commands()
                .register(
                        CommandSpec.named("stored")
                                .describedAs("Counts the files")
                                .build(),
                        call -> call.reply(Html.text("stored " + stored.size())));
        context.commands()
                .register(
                        CommandSpec.named("connect")
                                .describedAs("Connects a bot")
                                .takes(Argument.required("token"))
                                .build(),
                        call -> connect(context, call));
        context.commands()
                .register(
                        CommandSpec.named("disconnect")
                                .describedAs("Disconnects all")
                                .build(),
                        this::disconnect);
    }

    private void order(PluginContext context, CommandCall call, int count, boolean finish) {
        var order = new Order(
                "order-" + call.message().ref().messageId(),
                call.bot().self().id(),
                call.user().id(),
                "order-" + count,
                count);
        stored.stream().limit(count).forEach(file -> context.deliveries().deliver(order, file));
        if (finish) {
            context.deliveries().finish(order);
        }
    }

    private void connect(PluginContext context, CommandCall call) {
        String token = call.arguments().getFirst();
        var setup = new BotSetup(token, call.user().id(), Set.of("autodelete", "orders"));
        clones.put(token, context.bots().connect(setup));
        call.reply(Html.text("connected"));
    }

    private void disconnect(CommandCall call) {
        clones.values().forEach(Clone::close);
        clones.clear();
        call.reply(Html.text("disconnected"));
    }
}
