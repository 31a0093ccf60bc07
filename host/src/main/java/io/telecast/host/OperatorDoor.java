package io.telecast.host;

import io.telecast.host.admin.AdminAccess;
import io.telecast.host.admin.CatalogueServlet;
import io.telecast.host.admin.ConsoleLinkServlet;
import io.telecast.host.admin.KeysServlet;
import io.telecast.host.admin.LeaksServlet;
import io.telecast.host.admin.PluginsServlet;
import io.telecast.host.admin.WorkersServlet;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.config.HttpConfig;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.catalogue.PluginCatalogue;
import io.telecast.host.workers.Workers;
import java.io.IOException;
import java.nio.file.Path;

/** The door on loopback through which the command line reaches the running host. */
record OperatorDoor(HttpServer server, String token) {

    /** Puts it in place; it is shut until {@link #open}. */
    static OperatorDoor hang(
            Lifecycle lifecycle,
            String token,
            HttpConfig http,
            ErrorPages errors,
            PluginHost plugins,
            PluginCatalogue catalogue,
            LinkKeys keys,
            SignInLinks links,
            Workers workers)
            throws IOException {
        HttpServer server = lifecycle.add("admin server", HttpServer.bind("127.0.0.1", 0, http.idleTimeout(), errors));
        var operators = new OperatorCheck(token);
        server.routes().register("host", "/plugins", new PluginsServlet(plugins, operators));
        server.routes().register("host", "/leaks", new LeaksServlet(plugins, operators));
        server.routes().register("host", "/catalogue", new CatalogueServlet(catalogue, operators));
        server.routes().register("host", "/keys", new KeysServlet(keys, operators));
        server.routes().register("host", "/console", new ConsoleLinkServlet(links, operators));
        server.routes().register("host", "/workers", new WorkersServlet(workers, operators));
        return new OperatorDoor(server, token);
    }

    /** Lets the operator in, and says where. */
    AutoCloseable open(Path data) throws IOException {
        server.start();
        return new AdminAccess("http://127.0.0.1:" + server.port(), token).publish(data);
    }
}
