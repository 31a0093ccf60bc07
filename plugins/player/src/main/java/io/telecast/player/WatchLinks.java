package io.telecast.player;

import io.telecast.api.http.HttpRoutes;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import java.util.List;

/** Adds Watch to the replies for files that browsers play or show. */
final class WatchLinks implements LinkContributor {

    private final HttpRoutes http;

    WatchLinks(HttpRoutes http) {
        this.http = http;
    }

    @Override
    public List<OutgoingLink> links(FileLink link, long botId) {
        if (View.of(link.file()) == View.OTHER) {
            return List.of();
        }
        String url = http.publicUrl() + Framing.TAB.path() + "/" + link.token();
        return List.of(new OutgoingLink(LinkKind.WATCH, "Watch", url, botId, link.userId()));
    }
}
