package io.telecast.host.admin.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/** Tells what the console's own pages send from what another site makes a browser send. */
final class SameSite {

    private final String publicOrigin;

    SameSite(URI publicUrl) {
        this.publicOrigin = origin(publicUrl.getScheme(), publicUrl.getHost(), publicUrl.getPort());
    }

    /** Throws unless the browser says that the request comes from a page of this server. */
    void check(HttpServletRequest request) throws RefusedException {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean told = fetchSite != null || origin != null;
        boolean siteFits = fetchSite == null || fetchSite.equals("same-origin");
        boolean originFits = origin == null || isOwn(origin, request);
        if (!told || !siteFits || !originFits) {
            throw new RefusedException(
                    403,
                    "This came from elsewhere",
                    "The console only takes what its own pages send. Open the console itself and try again there.");
        }
    }

    /** A proxy may have taken the encryption off, so both schemes will do. */
    private boolean isOwn(String origin, HttpServletRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        String name = request.getServerName();
        int port = request.getServerPort();
        return given.equals(publicOrigin)
                || given.equals(origin("http", name, port))
                || given.equals(origin("https", name, port));
    }

    /** As browsers write it: without a port that is usual. */
    private static String origin(String scheme, String name, int port) {
        boolean usual = port < 0 || port == 80 || port == 443;
        return (scheme + "://" + name + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
