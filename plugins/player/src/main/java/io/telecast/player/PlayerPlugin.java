package io.telecast.player;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;

/** Serves {@code /watch/<token>} and adds a Watch link to the replies for what a browser can show. */
public final class PlayerPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(PlayerSettings.DEFAULTS);
        var http = context.http();
        var posters = new Posters(context.files(), context.logger());
        http.resources("/player/assets", "web/");
        for (Framing framing : Framing.values()) {
            http.serve(
                    framing.path(),
                    new WatchServlet(framing, context.links(), context.pages(), http, posters, settings));
        }
        context.links().contribute(new WatchLinks(http));
    }
}
