package io.telecast.player;

import io.telecast.api.PluginContext;
import io.telecast.api.Registration;
import io.telecast.api.http.HttpRoutes;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.slf4j.LoggerFactory;

/** The plugin, started by a host that is no more than the plugin needs, on a port of loopback. */
final class PlayerServer implements AutoCloseable {

    final FakeLinks links = new FakeLinks();
    final FakeFiles files = new FakeFiles();
    final FakeSettings settings = new FakeSettings();
    final ServletContextHandler handler = new ServletContextHandler();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    PlayerServer(int port) throws Exception {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
        new PlayerPlugin().start(context());
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private PluginContext context() {
        Map<String, Object> members = Map.of(
                "links",
                links,
                "files",
                files,
                "settings",
                settings,
                "http",
                new Routes(),
                "pages",
                new TemplatePages(),
                "logger",
                LoggerFactory.getLogger("player"));
        return (PluginContext) Proxy.newProxyInstance(
                PlayerServer.class.getClassLoader(), new Class<?>[] {PluginContext.class}, (proxy, method, args) -> {
                    Object member = members.get(method.getName());
                    if (member == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return member;
                });
    }

    @Override
    public void close() throws Exception {
        server.stop();
        client.close();
    }

    private final class Routes implements HttpRoutes {

        @Override
        public Registration serve(String path, HttpServlet servlet) {
            handler.addServlet(new ServletHolder(servlet), path + "/*");
            return () -> {};
        }

        @Override
        public Registration resources(String path, String folder) {
            var holder = new ServletHolder(new ResourceServlet());
            var found = ResourceFactory.of(handler).newClassLoaderResource(folder);
            holder.setInitParameter("baseResource", found.getURI().toString());
            handler.addServlet(holder, path + "/*");
            return () -> {};
        }

        @Override
        public String publicUrl() {
            return Sample.PUBLIC_URL;
        }
    }
}
