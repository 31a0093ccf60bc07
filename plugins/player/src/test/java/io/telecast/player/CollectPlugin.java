package io.telecast.player;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.link.LinkResolution.Open;
import java.util.Arrays;
import java.util.List;

/** Makes a collection of what its command names by tokens, and answers with what other plugins add for it. */
public final class CollectPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        context.commands()
                .register(
                        CommandSpec.named("collect")
                                .describedAs("Makes a collection of tokens")
                                .takes(Argument.required("title"))
                                .takes(Argument.rest("tokens"))
                                .build(),
                        call -> collect(context, call));
    }

    private static void collect(PluginContext context, CommandCall call) {
        List<Long> files = Arrays.stream(call.arguments().get(1).split(" "))
                .map(token -> context.links().resolve(token))
                .map(found -> ((Open) found).link().file().id())
                .toList();
        long bot = call.bot().self().id();
        var collection = context.collections()
                .create(
                        call.arguments().get(1),
                        bot,
                        call.user().id(),
                        call.arguments().getFirst(),
                        files);
        var link = context.links().collection(collection, call.user().id());
        List<List<Button>> rows = context.links().added(link).stream()
                .map(each -> List.<Button>of(new Button.Url(each.label(), each.url())))
                .toList();
        call.reply(
                OutgoingMessage.text(Html.format("collected {}", link.token())).withKeyboard(new Keyboard(rows)));
    }
}
