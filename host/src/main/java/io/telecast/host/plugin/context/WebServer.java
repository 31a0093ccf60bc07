package io.telecast.host.plugin.context;

import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.RouteTable;
import java.net.URI;

/**
 * What plugins need of the HTTP server.
 *
 * @param publicUrl under which the world sees it; a slash at the end does not matter
 */
public record WebServer(RouteTable routes, ErrorPages errors, URI publicUrl) {

    /** Without a slash at the end. */
    String publicText() {
        return publicUrl.toString().replaceFirst("/+$", "");
    }
}
