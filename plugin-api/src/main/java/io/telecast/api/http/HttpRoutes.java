package io.telecast.api.http;

import io.telecast.api.Registration;
import jakarta.servlet.http.HttpServlet;

/**
 * Routes of the plugin. Requests run on virtual threads, so blocking is fine.
 *
 * @since 0.1
 */
public interface HttpRoutes {

    /**
     * Serves a path and everything below it.
     *
     * @param path such as {@code /watch}: starts with a slash, does not end with one, at least one segment
     * @param servlet {@code getPathInfo()} is what follows the path
     * @throws IllegalStateException if the host or another plugin serves that path, or one above or below it
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
