package io.telecast.host.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The style sheet of the host's own pages. */
public final class StyleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String css;

    public StyleServlet() throws IOException {
        try (InputStream in = StyleServlet.class.getResourceAsStream("host.css")) {
            if (in == null) {
                throw new IOException("host.css is missing from the host's jar.");
            }
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=3600");
        Bodies.write(request, response, "text/css", css);
    }
}
