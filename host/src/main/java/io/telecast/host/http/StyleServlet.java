package io.telecast.host.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A style sheet of the host's own pages. */
public final class StyleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String css;

    /** The one that most pages use. */
    public StyleServlet() throws IOException {
        this(StyleServlet.class, "host.css");
    }

    /**
     * Serves a sheet of the host's jar.
     *
     * @param beside a class of the package that the sheet lies in
     */
    public StyleServlet(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the host's jar.");
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
