package io.telecast.player;

import io.telecast.api.file.Files;
import io.telecast.api.http.HttpRoutes;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.text.PluginTexts;
import java.util.List;
import java.util.Optional;

/** Adds Watch to the replies for files that browsers play or show, and Play all to those for collections of them. */
final class WatchLinks implements LinkContributor {

    private final HttpRoutes http;
    private final Files files;
    private final PluginTexts texts;

    WatchLinks(HttpRoutes http, Files files, PluginTexts texts) {
        this.http = http;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public List<OutgoingLink> links(FileLink link, long botId) {
        if (View.of(link.file()) == View.OTHER) {
            return List.of();
        }
        String url = http.publicUrl() + Framing.TAB.path() + "/" + link.token();
        return List.of(
                new OutgoingLink(LinkKind.WATCH, texts.forBot(botId).plain("button.watch"), url, botId, link.userId()));
    }

    @Override
    public List<OutgoingLink> links(CollectionLink link, long botId) {
        boolean playable = link.collection().fileIds().stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .anyMatch(PlayQueue::isPlayable);
        if (!playable) {
            return List.of();
        }
        String url = http.publicUrl() + Framing.TAB.path() + "/" + link.token();
        return List.of(new OutgoingLink(
                LinkKind.WATCH, texts.forBot(botId).plain("button.play_all"), url, botId, link.userId()));
    }
}
