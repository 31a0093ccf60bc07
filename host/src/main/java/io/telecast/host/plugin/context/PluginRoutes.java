package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.http.HttpRoutes;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.PluginScope;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;

/** Routes of one plugin. */
final class PluginRoutes implements HttpRoutes {

    private final PluginScope scope;
    private final WebServer web;
    private final Path jar;

    PluginRoutes(PluginScope scope, WebServer web, Path jar) {
        this.scope = scope;
        this.web = web;
        this.jar = jar;
    }

    @Override
    public Registration serve(String path, HttpServlet servlet) {
        return scope.own(
                Bound.ROUTES, () -> web.routes().register(scope.owner(), path, new PluginServlet(scope, servlet)));
    }

    @Override
    public Registration resources(String path, String folder) {
        scope.checkOpen();
        var servlet = new ResourceServlet(JarResources.of(jar, folder), web.errors());
        return scope.own(Bound.ROUTES, () -> web.routes().register(scope.owner(), path, servlet));
    }

    @Override
    public String publicUrl() {
        scope.check();
        return web.publicText();
    }
}
