package io.telecast.host.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /livez} and {@code /readyz}: 200 and {@code ok}, with what could be better in further lines, or 503 and what is
 * missing, a line each.
 */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<String>> missing;
    private final transient Supplier<List<String>> notes;

    /** Always well, as long as it answers. */
    public HealthServlet() {
        this(List::of, List::of);
    }

    /**
     * Answers by a check.
     *
     * @param missing what keeps the host from serving, as sentences without secrets; empty when it is well
     * @param notes what is not as it should be though the host serves, likewise
     */
    public HealthServlet(Supplier<List<String>> missing, Supplier<List<String>> notes) {
        this.missing = missing;
        this.notes = notes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> lines = new ArrayList<>(missing.get());
        response.setStatus(lines.isEmpty() ? 200 : 503);
        if (lines.isEmpty()) {
            lines.add("ok");
        }
        lines.addAll(notes.get());
        response.setHeader("Cache-Control", "no-store");
        Bodies.write(request, response, "text/plain", String.join("\n", lines) + "\n");
    }
}
