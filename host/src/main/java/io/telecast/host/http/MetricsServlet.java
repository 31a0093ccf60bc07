package io.telecast.host.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code /metrics} in Prometheus' text format, for operators only; to all others it is not there. */
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> figures;
    private final transient OperatorCheck operators;
    private final transient ErrorPages errors;

    public MetricsServlet(Supplier<String> figures, OperatorCheck operators, ErrorPages errors) {
        this.figures = figures;
        this.operators = operators;
        this.errors = errors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!operators.isOperator(request)) {
            errors.error(
                    request,
                    response,
                    403,
                    "For operators only",
                    "Send the admin token as a bearer token; it stands in admin.json in the data directory.");
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Bodies.write(request, response, "text/plain; version=0.0.4", figures.get());
    }
}
