package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.PluginHost;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /leaks}: classes of plugins that have gone and are still in memory. Looks, which takes up to a few seconds. */
public final class LeaksServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient PluginHost plugins;

    public LeaksServlet(PluginHost plugins, OperatorCheck operators) {
        super(operators);
        this.plugins = plugins;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException {
        if (!method.equals("GET") || !path.isEmpty()) {
            throw unknown();
        }
        try {
            return plugins.leaks();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "The host is being stopped.");
        }
    }
}
