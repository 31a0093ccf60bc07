package io.telecast.host.plugin.context;

import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.ClientGoneException;
import io.telecast.host.plugin.scope.PluginScope;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A plugin's servlet. It has each request and its response for the time of the call. What it throws, the server answers for. */
final class PluginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PluginScope scope;
    private final transient HttpServlet servlet;

    PluginServlet(PluginScope scope, HttpServlet servlet) {
        this.scope = scope;
        this.servlet = servlet;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        scope.run(CallKind.ASKED, () -> servlet.init(config));
        scope.expectFarewell();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var lending = new Lending();
        var lentRequest = new LentRequest(request, lending);
        var lentResponse = new LentResponse(response, lending);
        try {
            scope.<Boolean, Exception>call(CallKind.REQUEST, lending, () -> serve(lentRequest, lentResponse, lending));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            lentRequest.end();
            lentResponse.end();
            takeBack(lending);
        }
    }

    private void takeBack(Lending lending) throws IOException {
        if (!lending.end()) {
            // No page of ours may be mixed into what a thread of the plugin still writes.
            throw new IOException("A request to plugin " + scope.pluginId() + " broke off.");
        }
    }

    private boolean serve(LentRequest request, LentResponse response, Lending lending)
            throws ServletException, IOException {
        try {
            servlet.service(request, response);
            return true;
        } catch (ServletException | IOException | RuntimeException e) {
            if (lending.clientGone()) {
                throw new ClientGoneException(e);
            }
            throw e;
        }
    }

    @Override
    public void destroy() {
        scope.farewell(servlet::destroy);
    }
}
