package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.Button;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a batch. */
final class BatchLinks {

    /** What stands before the share token in a start link. */
    static final String PREFIX = "b";

    /** Where the pages are. */
    static final String PATH = "/batch";

    private final PluginContext context;

    BatchLinks(PluginContext context) {
        this.context = context;
    }

    /** Share link, page, and what other plugins add, as the user is shown them. */
    List<OutgoingLink> all(BotIdentity bot, CollectionLink link) {
        var all = new ArrayList<OutgoingLink>();
        String label = context.texts().forBot(bot.id()).plain("button.share");
        all.add(context.links()
                .transformed(new OutgoingLink(LinkKind.SHARE, label, share(bot, link), bot.id(), link.userId())));
        all.addAll(withoutShare(link));
        return all;
    }

    /** The same for somebody who came through the share link. */
    List<OutgoingLink> withoutShare(CollectionLink link) {
        var all = new ArrayList<OutgoingLink>();
        long botId = link.collection().botId();
        String label = context.texts().forBot(botId).plain("button.page");
        all.add(context.links().transformed(new OutgoingLink(LinkKind.OTHER, label, page(link), botId, link.userId())));
        all.addAll(context.links().added(link));
        return all;
    }

    String share(BotIdentity bot, CollectionLink link) {
        return context.startLinks().link(bot, PREFIX, link.shareToken());
    }

    String page(CollectionLink link) {
        return context.http().publicUrl() + PATH + "/" + link.token();
    }

    /** What a start link carries as a whole. */
    static String startPayload(String payload) {
        return PREFIX + "-" + payload;
    }

    static List<Button> buttons(List<OutgoingLink> links) {
        return links.stream()
                .<Button>map(link -> new Button.Url(link.label(), link.url()))
                .toList();
    }
}
