package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.PluginActionException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What every part of the operator's interface shares: who may ask, JSON in and out, errors as sentences. */
abstract class AdminServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AdminServlet.class);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_SKIPPED = 16 << 20;

    private final transient OperatorCheck operators;
    private final transient JsonMapper json = new JsonMapper();

    AdminServlet(OperatorCheck operators) {
        this.operators = operators;
    }

    /** A refusal that is the asker's fault. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(int status, String sentence) {
            super(sentence);
            this.status = status;
        }
    }

    /**
     * Answers a request.
     *
     * @param path the segments behind the route
     * @return what becomes the JSON body
     */
    abstract Object answer(String method, List<String> path, HttpServletRequest request)
            throws RefusedException, IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!operators.isOperator(request) || !fromLoopbackName(request)) {
            send(response, 401, Map.of("error", "The admin token of this host is missing or wrong."));
            return;
        }
        try {
            send(response, 200, answer(request.getMethod(), segments(request), request));
        } catch (RefusedException refused) {
            send(response, refused.status, Map.of("error", String.valueOf(refused.getMessage())));
        } catch (JacksonException | IllegalArgumentException bad) {
            send(response, 400, Map.of("error", String.valueOf(bad.getMessage())));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOG.error("An operator's request failed.", e);
            send(response, 500, Map.of("error", "That failed inside the host; its log says why."));
        }
    }

    /** A page elsewhere cannot know the token; a name that is made to lead here is refused all the same. */
    private static boolean fromLoopbackName(HttpServletRequest request) {
        String name = request.getServerName();
        return name.equals("127.0.0.1") || name.equals("localhost") || name.equals("[::1]");
    }

    private static List<String> segments(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The body of a request as an object of texts and lists. */
    final Map<String, Object> body(HttpServletRequest request) throws IOException, RefusedException {
        InputStream in = request.getInputStream();
        byte[] bytes = in.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            in.skip(MAX_SKIPPED); // who is still sending when the connection ends may never see the answer
            throw new RefusedException(413, "A request has at most " + MAX_BODY + " bytes.");
        }
        Object value = json.readValue(bytes, Object.class);
        if (!(value instanceof Map<?, ?> map)) {
            throw new RefusedException(400, "Send a JSON object.");
        }
        var body = new TreeMap<String, Object>();
        map.forEach((key, item) -> body.put(String.valueOf(key), item == null ? "" : item));
        return body;
    }

    static RefusedException refused(PluginActionException e) {
        int status = switch (e.reason()) {
            case UNKNOWN -> 404;
            case BAD -> 400;
            case NOT_NOW -> 409;
        };
        return new RefusedException(status, String.valueOf(e.getMessage()));
    }

    static RefusedException unknown() {
        return new RefusedException(404, "There is nothing here.");
    }

    private void send(HttpServletResponse response, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
