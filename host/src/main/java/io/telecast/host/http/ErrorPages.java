package io.telecast.host.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong and what to do: a page for people, JSON for programs, by {@code Accept}. Any thread may call. */
public final class ErrorPages {

    private final Templates templates;
    private final JsonMapper json = new JsonMapper();

    public ErrorPages(Templates templates) {
        this.templates = templates;
    }

    /** Writes an error; headers that were set before stay. */
    public void error(HttpServletRequest request, HttpServletResponse response, int status, String title, String remedy)
            throws IOException {
        boolean page = wantsPage(request);
        String body = page
                ? templates.render("error", Map.of("status", status, "title", title, "remedy", remedy))
                : json.writeValueAsString(Map.of("status", status, "error", title, "remedy", remedy));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Bodies.write(request, response, page ? "text/html" : "application/json", body);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
