package io.telecast.sandbox.http;

import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.world.Refused;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/…}: finds the handler, and turns what it throws into a status and a sentence. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ApiServlet.class);

    private final transient Routes routes;

    ApiServlet(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (routes.find(request.getMethod(), request.getRequestURI())) {
            case Routes.Found.Match match -> answer(request, response, match);
            case Routes.Found.WrongMethod wrong -> {
                response.setHeader("Allow", wrong.allowed());
                Json.error(response, 405, "This address takes only " + wrong.allowed() + ".");
            }
            case Routes.Found.Nothing nothing ->
                Json.error(response, 404, "There is nothing at this address. docs/sandbox.md lists what there is.");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Routes.Found.Match match)
            throws IOException {
        try {
            Json.write(response, 200, match.handler().handle(new Call(request, match.path())));
        } catch (Refused e) {
            int status = switch (e.reason()) {
                case MISSING -> 404;
                case FORBIDDEN -> 403;
                case CONFLICT -> 409;
            };
            Json.error(response, status, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            Json.error(response, 400, String.valueOf(e.getMessage()));
        } catch (Call.TooLong | ContentStore.TooLarge e) {
            // What is left of the body is not read: the connection ends.
            response.setHeader("Connection", "close");
            Json.error(response, 413, String.valueOf(e.getMessage()));
        } catch (EofException e) {
            log.debug("The caller of {} {} has left.", request.getMethod(), request.getRequestURI(), e);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            log.error("{} {} failed.", request.getMethod(), request.getRequestURI(), e);
            if (!response.isCommitted()) {
                response.setHeader("Connection", "close");
                Json.error(response, 500, "The sandbox failed to do this; its log says why.");
            }
        }
    }
}
