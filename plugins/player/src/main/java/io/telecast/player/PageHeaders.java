package io.telecast.player;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Headers of everything that is answered under a link token. */
final class PageHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private PageHeaders() {}

    /** The address of a page is a secret: it must neither travel to other sites nor be found by search engines. */
    static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /**
     * Lets a page load nothing but what comes from its own server.
     *
     * @param ancestors sites that may put the page into a frame
     */
    static void confine(HttpServletResponse response, List<String> ancestors) {
        String sites = ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors);
        response.setHeader("Content-Security-Policy", POLICY + sites);
    }
}
