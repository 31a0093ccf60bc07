package io.telecast.host.plugin.context;

import io.telecast.host.plugin.scope.PluginScope;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's servlet, counted while it runs. What it throws, the server answers for. */
final class PluginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PluginServlet.class);

    private final transient PluginScope scope;
    private final transient HttpServlet servlet;

    PluginServlet(PluginScope scope, HttpServlet servlet) {
        this.scope = scope;
        this.servlet = servlet;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        scope.run(() -> servlet.init(config));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            scope.<Exception>run(() -> servlet.service(request, response));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    public void destroy() {
        try {
            servlet.destroy();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A servlet of plugin {} failed at its end.", scope.pluginId(), e);
        }
    }
}
