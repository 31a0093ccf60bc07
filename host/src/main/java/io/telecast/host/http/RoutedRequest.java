package io.telecast.host.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as the servlet of a route sees it: the route is its servlet path, what follows its path info. */
final class RoutedRequest extends HttpServletRequestWrapper {

    private final String routePath;
    private final String wholePath;

    RoutedRequest(HttpServletRequest request, String routePath, String wholePath) {
        super(request);
        this.routePath = routePath;
        this.wholePath = wholePath;
    }

    @Override
    public String getServletPath() {
        return routePath;
    }

    @Override
    public @Nullable String getPathInfo() {
        String rest = wholePath.substring(Math.min(wholePath.length(), routePath.length()));
        return rest.isEmpty() ? null : rest;
    }
}
