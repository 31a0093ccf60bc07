package io.telecast.host.http;

import io.telecast.host.text.Sizes;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** The front page: that the server is there and how it is doing; nothing that is not everybody's business. */
public final class StatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient Supplier<HostStatus> status;

    public StatusServlet(Templates templates, Supplier<HostStatus> status) {
        this.templates = templates;
        this.status = status;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HostStatus now = status.get();
        response.setHeader("Cache-Control", "no-store");
        Bodies.write(
                request,
                response,
                "text/html",
                templates.render(
                        "status",
                        Map.of(
                                "version", now.version(),
                                "uptime", Sizes.time(now.uptime()),
                                "bots", now.bots(),
                                "workers", now.workers(),
                                "streams", now.streams())));
    }
}
