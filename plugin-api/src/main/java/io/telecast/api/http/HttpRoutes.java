package io.telecast.api.http;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import jakarta.servlet.http.HttpServlet;

/**
 * Routes of the plugin. Requests run on threads of the plugin's own, of which there are so many as {@code plugins.threads}
 * says; blocking is fine. One on which no byte moves for two minutes is interrupted. A request is answered within the call:
 * there is no {@code startAsync}, and neither request nor response can be used afterwards.
 *
 * <pre>{@code
 * context.http().serve("/hello", new HttpServlet() {
 *     @Override
 *     protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
 *         response.setContentType("text/plain");
 *         response.getWriter().print("Hello!");
 *     }
 * });
 * }</pre>
 *
 * <p>A servlet is called by many threads at once. What it throws is logged, and the visitor gets the host's error page.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface HttpRoutes {

    /**
     * Serves a path and everything below it. If several plugins serve a path, or one above or below another, the one that
     * comes first in the operator's order gets the requests to both, and the operator is told.
     *
     * @param path such as {@code /watch}: starts with a slash, does not end with one, at least one segment
     * @param servlet {@code getPathInfo()} is what follows the path
     * @throws IllegalStateException if the host or this plugin serves that path, or one above or below it
     */
    Registration serve(String path, HttpServlet servlet);

    /**
     * Serves files from the plugin's jar, with type, {@code ETag} and caching.
     *
     * @param path as in {@link #serve}
     * @param folder in the jar, such as {@code web/}
     */
    Registration resources(String path, String folder);

    /** The address under which the world sees this server, without a slash at the end. */
    String publicUrl();
}
