package io.telecast.verify;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.delivery.Order;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.LinkKind;
import io.telecast.api.settings.Setting;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for a shortener, for a plugin that delivers several files, and for one that connects other bots. */
public final class HelperPlugin implements TelecastPlugin {

    record Options(
            @Setting(title = "What the shortener does") String shortener) {}

    private final List<StoredFile> stored = new CopyOnWriteArrayList<>();

    @Override
    public void start(PluginContext context) {
        var options = context.settings().declare(new Options("off"));
        context.links().transform(link -> {
            if (link.kind() != LinkKind.VERIFY) {
                return link;
            }
            return switch (options.get().shortener()) {
                case "on" -> link.withUrl("https://short.example/?to=" + link.url());
                case "broken" -> throw new IllegalStateException("The shortener is broken.");
                case "slow" -> {
                    Thread.sleep(60_000);
                    yield link;
                }
                default -> link;
            };
        });
        context.events().on(Event.FileStored.class, event -> stored.add(event.file()));
        context.startLinks().register("all", (call, payload) -> all(context, call, "all-" + payload));
        context.commands()
                .register(
                        CommandSpec.named("connect")
                                .describedAs("Connects a bot")
                                .takes(Argument.required("token"))
                                .build(),
                        call -> connect(context, call));
    }

    private void all(PluginContext context, CommandCall call, String startPayload) {
        long botId = call.bot().self().id();
        List<Long> ids = stored.stream().map(StoredFile::id).toList();
        var request = new AccessRequest(botId, call.user().id(), AccessRequest.Way.DELIVERY, ids, startPayload);
        if (context.access().check(request) instanceof AccessDecision.Denied(var reason, var keyboard)) {
            call.reply(OutgoingMessage.text(reason).withKeyboard(keyboard));
            return;
        }
        var order = new Order(
                "all-" + call.message().ref().messageId(), botId, call.user().id(), startPayload, ids.size());
        stored.forEach(file -> context.deliveries().deliver(order, file));
        context.deliveries().finish(order);
    }

    private static void connect(PluginContext context, CommandCall call) {
        context.bots()
                .connect(new BotSetup(call.arguments().getFirst(), call.user().id(), Set.of("verify", "helper")));
        call.reply(Html.text("connected"));
    }
}
