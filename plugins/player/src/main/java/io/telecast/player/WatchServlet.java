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

/**
 * Answers {@code /<token>} with the page and what lies below it with its parts. A collection's token stands for its first
 * file, or with {@code .<number>} for another one.
 */
final class WatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final Framing framing;
    private final transient Links links;
    private final transient Pages pages;
    private final transient HttpRoutes http;
    private final transient Shelf shelf;
    private final transient PageParts parts;
    private final transient LiveSettings<PlayerSettings> settings;

    WatchServlet(
            Framing framing,
            Links links,
            Pages pages,
            HttpRoutes http,
            Shelf shelf,
            PageParts parts,
            LiveSettings<PlayerSettings> settings) {
        this.framing = framing;
        this.links = links;
        this.pages = pages;
        this.http = http;
        this.shelf = shelf;
        this.parts = parts;
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
            case Open found -> single(request, response, wanted.get(), found.link());
            case OpenCollection found -> queued(request, response, wanted.get(), shelf.queue(found.link()));
            case Refused refused -> pages.error(request, response, refused.status(), refused.title(), refused.remedy());
            default -> notFound(request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response); // the server leaves the body out
    }

    private void single(HttpServletRequest request, HttpServletResponse response, Wanted wanted, FileLink link)
            throws IOException {
        if (wanted.item().isPresent()) {
            notFound(request, response);
        } else if (wanted.part().equals(Playlist.FILE_NAME)) {
            Playlist.write(response, List.of(Stream.of(link)));
        } else {
            answer(request, response, wanted, shelf.single(link));
        }
    }

    private void queued(HttpServletRequest request, HttpServletResponse response, Wanted wanted, PlayQueue queue)
            throws IOException {
        if (queue.items().isEmpty()) {
            pages.error(
                    request,
                    response,
                    404,
                    "Nothing to play",
                    "None of these files can be played or shown in a browser. Download them instead.");
            return;
        }
        if (wanted.part().equals(Playlist.FILE_NAME)) {
            Playlist.write(response, shelf.streams(queue));
            return;
        }
        Optional<Shown> shown = shelf.queued(queue, wanted.item().orElse(1), framing == Framing.FRAME);
        if (shown.isEmpty()) {
            notFound(request, response);
        } else {
            answer(request, response, wanted, shown.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Wanted wanted, Shown shown)
            throws IOException {
        if (wanted.part().isEmpty()) {
            page(request, response, shown);
        } else if (!parts.write(response, wanted.part(), shown)) {
            notFound(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Shown shown) throws IOException {
        if (request.getPathInfo().endsWith("/")) {
            // the page's addresses are relative to one without a slash
            response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
            response.setHeader("Location", "../" + shown.self());
            return;
        }
        PlayerSettings present = settings.get(shown.link().file().botId());
        List<String> ancestors = framing.ancestors(present);
        if (framing == Framing.FRAME && ancestors.isEmpty()) {
            pages.error(request, response, 403, "Not to be embedded", "Open the link in a tab of its own.");
            return;
        }
        PageHeaders.confine(response, ancestors);
        pages.render(response, "watch", WatchPage.model(shown, framing, present, http.publicUrl()));
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.error(request, response, 404, "Not found", "Check that the address was copied as a whole.");
    }
}
