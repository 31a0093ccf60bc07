package io.telecast.host.http;

import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each request to the servlet of its route, with headers that are safe until the servlet says otherwise. */
final class DispatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DispatchServlet.class);

    private static final String CONTENT_POLICY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final transient RouteTable routes;
    private final transient ErrorPages errors;

    DispatchServlet(RouteTable routes, ErrorPages errors) {
        this.routes = routes;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        String path = request.getPathInfo() == null ? RouteTable.ROOT : request.getPathInfo();
        Optional<Route> route = routes.enter(path);
        if (route.isEmpty()) {
            errors.error(
                    request,
                    response,
                    404,
                    "Not found",
                    "There is no page here. Check that the link was copied whole.");
            return;
        }
        try {
            route.get().servlet().service(new RoutedRequest(request, route.get().path(), path), response);
        } catch (LeavingException left) {
            // Its plugin is replaced, and has not seen the request.
            service(request, response);
        } catch (OverLimitException limit) {
            tooMuch(request, response, limit);
        } catch (RuntimeException | ServletException | LinkageError | AssertionError | StackOverflowError e) {
            failed(request, response, route.get(), e);
        } finally {
            route.get().leave();
        }
    }

    private void tooMuch(HttpServletRequest request, HttpServletResponse response, OverLimitException limit)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The response broke off.", limit);
        }
        response.reset();
        switch (limit.limit()) {
            case THREADS -> {
                response.setHeader("Retry-After", "10");
                errors.error(request, response, 503, "Busy", "Too many ask for this at once. Try again in a moment.");
            }
            case TIME ->
                errors.error(
                        request,
                        response,
                        504,
                        "Too slow",
                        "The answer took too long. Try again in a while; the operator can see why in the log.");
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, Route route, Throwable cause)
            throws IOException {
        LOG.error("A request to {} of {} failed.", route.path(), route.owner(), cause);
        if (response.isCommitted()) {
            // What was sent looks complete only if the connection ends in order: it must not.
            throw new IOException("The response broke off.", cause);
        }
        response.reset();
        errors.error(
                request,
                response,
                500,
                "Something went wrong",
                "The fault is on this side. Try again in a moment; the operator can see why in the log.");
    }
}
