package io.telecast.host.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /livez} and {@code /readyz}: 200 and {@code ok}, or 503 and what is missing, a line each. */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<String>> missing;

    /**
     * Answers by a check.
     *
     * @param missing what keeps the host from serving, as sentences without secrets; empty when it is well
     */
    public HealthServlet(Supplier<List<String>> missing) {
        this.missing = missing;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> found = missing.get();
        response.setStatus(found.isEmpty() ? 200 : 503);
        response.setHeader("Cache-Control", "no-store");
        Bodies.write(request, response, "text/plain", found.isEmpty() ? "ok\n" : String.join("\n", found) + "\n");
    }
}
