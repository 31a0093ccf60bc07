package io.telecast.sandbox.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The chat page: {@code /} and what lies under {@code /assets/}. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/io/telecast/sandbox/web/";
    private static final String ASSETS = "/assets/";
    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+/){0,3}[a-z0-9_-]+(\\.[a-z0-9]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.equals("/") ? "index.html" : path.startsWith(ASSETS) ? path.substring(ASSETS.length()) : "";
        Optional<String> type = type(name);
        try (InputStream in = type.isPresent() ? PageServlet.class.getResourceAsStream(FOLDER + name) : null) {
            if (in == null) {
                Json.error(response, 404, "There is nothing at this address. The chat page is at /.");
                return;
            }
            byte[] bytes = in.readAllBytes();
            response.setContentType(type.orElseThrow());
            response.setHeader("Cache-Control", "no-cache");
            response.setContentLength(bytes.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }
    }

    private static Optional<String> type(String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                : Optional.empty();
    }
}
