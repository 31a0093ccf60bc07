package org.example.first;

import io.telecast.api.PluginContext;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.settings.LiveSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A page, an error page, and what a link's token opens. */
final class FirstServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PluginContext context;
    private final transient LiveSettings<Options> options;

    FirstServlet(PluginContext context, LiveSettings<Options> options) {
        this.context = context;
        this.options = options;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (path.startsWith("/token/")) {
            String opened = switch (context.links().resolve(path.substring("/token/".length()))) {
                case LinkResolution.Open open -> open.link().file().name();
                case LinkResolution.OpenCollection open -> open.link().collection().title();
                case LinkResolution.Refused refused -> refused.status() + " " + refused.title();
                default -> "unknown";
            };
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter().print(opened);
        } else if (path.equals("/missing")) {
            context.pages().error(request, response, 404, "Nothing is here", "Go back.");
        } else {
            context.pages().render(response, "page", Map.of("word", options.get().word()));
        }
    }
}
