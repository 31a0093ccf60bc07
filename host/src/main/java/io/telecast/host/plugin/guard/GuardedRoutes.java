package io.telecast.host.plugin.guard;

import io.telecast.api.Registration;
import io.telecast.api.http.HttpRoutes;
import io.telecast.host.plugin.capability.Guard;
import io.telecast.host.plugin.capability.Use;
import jakarta.servlet.http.HttpServlet;

/** Routes under the declared paths. Everybody may know the host's address. */
record GuardedRoutes(HttpRoutes routes, Guard guard) implements HttpRoutes {

    @Override
    public Registration serve(String path, HttpServlet servlet) {
        guard.require(Use.route(path));
        return routes.serve(path, servlet);
    }

    @Override
    public Registration resources(String path, String folder) {
        guard.require(Use.route(path));
        return routes.resources(path, folder);
    }

    @Override
    public String publicUrl() {
        return routes.publicUrl();
    }
}
