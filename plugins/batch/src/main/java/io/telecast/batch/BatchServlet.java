package io.telecast.batch;

import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.Links;
import io.telecast.api.page.Pages;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers {@code /<token>} with the page of a batch, and what lies below with its parts. */
final class BatchServlet extends HttpServlet {

    static final String ASSETS = "/batch-assets";
    static final String PLAYLIST = "playlist.m3u8";
    static final String JSON = "batch.json";

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final transient Links links;
    private final transient Pages pages;
    private final transient BatchPage page;
    private final transient Documents documents;

    BatchServlet(Links links, Pages pages, BatchPage page, Documents documents) {
        this.links = links;
        this.pages = pages;
        this.page = page;
        this.documents = documents;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the address is a secret: it must neither travel to other sites nor be found by search engines
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        Optional<Wanted> wanted = Wanted.of(request.getPathInfo());
        if (wanted.isEmpty()) {
            notFound(request, response);
            return;
        }
        switch (links.resolve(wanted.get().token())) {
            case LinkResolution.OpenCollection found -> answer(request, response, wanted.get(), found.link());
            case LinkResolution.Refused refused ->
                pages.error(request, response, refused.status(), refused.title(), refused.remedy());
            default -> notFound(request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response); // the server leaves the body out
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Wanted wanted, CollectionLink link)
            throws IOException {
        switch (wanted.part()) {
            case "" -> page(request, response, link);
            case PLAYLIST -> write(response, "audio/x-mpegurl", PLAYLIST, documents.playlist(link));
            case JSON -> write(response, "application/json", JSON, documents.json(link));
            default -> notFound(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, CollectionLink link)
            throws IOException {
        if (request.getPathInfo().endsWith("/")) {
            // the page's addresses are relative to one without a slash
            response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
            response.setHeader("Location", "../" + link.token());
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        pages.render(response, "batch", page.model(link, request.getParameter("page")));
    }

    private static void write(HttpServletResponse response, String type, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.error(request, response, 404, "Not found", "Check that the address was copied as a whole.");
    }
}
