package io.telecast.shortener;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Html;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.Links;
import io.telecast.api.link.OutgoingLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Another plugin, which makes links: those of a player, and any that a test asks for. */
public final class LinksPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        Links links = context.links();
        links.contribute(new LinkContributor() {
            @Override
            public List<OutgoingLink> links(FileLink link, long botId) {
                String url = "https://films.example/watch/" + link.token();
                return List.of(new OutgoingLink(LinkKind.WATCH, "Watch", url, botId, link.userId()));
            }

            @Override
            public List<OutgoingLink> links(CollectionLink link, long botId) {
                return List.of();
            }
        });
        context.commands()
                .register(
                        CommandSpec.named("transformed")
                                .describedAs("Shows a link as people get to see it")
                                .takes(Argument.required("kind"))
                                .takes(Argument.required("url"))
                                .takes(Argument.optional("times"))
                                .build(),
                        call -> call.reply(Html.text("Transformed: " + String.join(" ", all(links, call)))));
    }

    private static Set<String> all(Links links, CommandCall call) throws InterruptedException, ExecutionException {
        List<String> words = call.arguments();
        var link = new OutgoingLink(
                LinkKind.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                "Open",
                words.get(1),
                call.bot().self().id(),
                call.user().id());
        int times = words.size() > 2 ? Integer.parseInt(words.get(2)) : 1;
        var seen = new HashSet<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<OutgoingLink>>();
            for (int i = 0; i < times; i++) {
                running.add(executor.submit(() -> links.transformed(link)));
            }
            for (Future<OutgoingLink> one : running) {
                seen.add(one.get().url());
            }
        }
        return seen;
    }
}
