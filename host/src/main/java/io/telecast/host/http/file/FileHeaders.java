package io.telecast.host.http.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Headers of answers about files. */
final class FileHeaders {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private FileHeaders() {}

    /** Lets players on other sites read the answer; the link is the permission. */
    static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Last-Modified, Retry-After");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** What may be done with a link, also for a browser that asks before it does. */
    static void options(HttpServletResponse response) {
        response.setStatus(204);
        allow(response);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Range, If-Range, If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    static void allow(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
    }

    /** What 200, 206 and 304 say alike. */
    static void validators(HttpServletResponse response, FileLabels.Label file) {
        response.setHeader("ETag", file.tag());
        response.setHeader("Last-Modified", file.modified());
        response.setHeader("Cache-Control", "private");
        response.setHeader("Accept-Ranges", "bytes");
    }

    /**
     * What the bytes are and what to do with them.
     *
     * @param type of the file, whatever the parts of the response are sent as
     */
    static void representation(
            HttpServletRequest request, HttpServletResponse response, FileLabels.Label file, String type) {
        boolean shown = MediaTypes.harmless(type) && !asksForDownload(request.getQueryString());
        response.setHeader("Content-Disposition", shown ? file.shown() : file.saved());
        // A page's policy would keep browsers from showing films and documents; nothing else may run anything.
        response.setHeader("Content-Security-Policy", MediaTypes.harmless(type) ? null : "default-src 'none'; sandbox");
    }

    /** The query as it is: what cannot be decoded must not fail a download. */
    private static boolean asksForDownload(@Nullable String query) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .anyMatch(part -> part.equals("download") || part.startsWith("download="));
    }
}
