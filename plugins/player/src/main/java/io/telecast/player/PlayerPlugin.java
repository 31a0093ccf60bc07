package io.telecast.player;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Serves {@code /watch/<token>} and adds links to it to the replies for what a browser can show. */
public final class PlayerPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(PlayerSettings.DEFAULTS);
        var http = context.http();
        var links = context.links();
        var files = context.files();
        var shelf = new Shelf(links, files, new Subtitles(context.collections(), files));
        var parts = new PageParts(new Posters(files, context.logger()), files);
        http.resources("/player/assets", "web/");
        for (Framing framing : Framing.values()) {
            http.serve(framing.path(), new WatchServlet(framing, links, context.pages(), http, shelf, parts, settings));
        }
        links.contribute(new WatchLinks(http, files, context.texts()));
    }
}
