package io.telecast.host.admin.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/** Tells what the console's own pages send from what another site makes a browser send. */
final class SameSite {

    private final String publicOrigin;

    SameSite(URI publicUrl) {
        boolean usual = publicUrl.getPort() == (publicUrl.getScheme().equals("https") ? 443 : 80);
        String authority = publicUrl.getRawAuthority();
        // browsers leave the usual port out
        this.publicOrigin =
                origin(publicUrl.getScheme(), usual ? authority.substring(0, authority.lastIndexOf(':')) : authority);
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

    private boolean isOwn(String origin, HttpServletRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        String host = request.getHeader("Host");
        return given.equals(publicOrigin)
                || host != null && (given.equals(origin("http", host)) || given.equals(origin("https", host)));
    }

    private static String origin(String scheme, String authority) {
        return (scheme + "://" + authority).toLowerCase(Locale.ROOT);
    }
}
