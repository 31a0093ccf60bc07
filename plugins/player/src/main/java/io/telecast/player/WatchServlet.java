package io.telecast.player;

import io.telecast.api.http.HttpRoutes;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkResolution.Open;
import io.telecast.api.link.LinkResolution.OpenCollection;
import io.telecast.api.link.LinkResolution.Refused;
import io.telecast.api.link.Links;
import io.telecast.api.page.Pages;
import io.telecast.api.settings.LiveSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers {@code /<token>} with the page, {@code /<token>/poster} and {@code /<token>/stream.m3u8} with its parts. */
final class WatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final Framing framing;
    private final transient Links links;
    private final transient Pages pages;
    private final transient HttpRoutes http;
    private final transient Posters posters;
    private final transient LiveSettings<PlayerSettings> settings;

    WatchServlet(
            Framing framing,
            Links links,
            Pages pages,
            HttpRoutes http,
            Posters posters,
            LiveSettings<PlayerSettings> settings) {
        this.framing = framing;
        this.links = links;
        this.pages = pages;
        this.http = http;
        this.posters = posters;
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageHeaders.keepPrivate(response);
        Optional<Wanted> wanted = Wanted.of(request.getPathInfo());
        if (wanted.isEmpty()) {
            notFound(request, response);
            return;
        }
        switch (links.resolve(wanted.get().token())) {
            case Open(FileLink link) -> answer(request, response, wanted.get(), link);
            case OpenCollection collection -> throw new UnsupportedOperationException("Not there yet.");
            case Refused(int status, String title, String remedy) ->
                pages.error(request, response, status, title, remedy);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response); // the server leaves the body out
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Wanted wanted, FileLink link)
            throws IOException {
        switch (wanted.part()) {
            case "" -> page(request, response, link);
            case WatchPage.POSTER -> {
                PageHeaders.confine(response, List.of());
                posters.write(response, link.file());
            }
            case Playlist.FILE_NAME ->
                Playlist.write(response, Stream.of(link), link.file().seconds());
            default -> notFound(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, FileLink link) throws IOException {
        if (request.getPathInfo().endsWith("/")) {
            // the page's addresses are relative to one without a slash
            response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
            response.setHeader("Location", "../" + link.token());
            return;
        }
        PlayerSettings present = settings.get(link.file().botId());
        List<String> ancestors = framing.ancestors(present);
        if (framing == Framing.FRAME && ancestors.isEmpty()) {
            pages.error(request, response, 403, "Not to be embedded", "Open the link in a tab of its own.");
            return;
        }
        PageHeaders.confine(response, ancestors);
        pages.render(response, "watch", WatchPage.model(link, framing, present, http.publicUrl()));
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.error(request, response, 404, "Not found", "Check that the address was copied as a whole.");
    }
}
