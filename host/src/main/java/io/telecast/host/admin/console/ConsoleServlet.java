package io.telecast.host.admin.console;

import io.telecast.host.http.Templates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /admin}: lets operators in and gives everybody else a page that says how to get in. */
public final class ConsoleServlet extends HttpServlet {

    /** Where the console is. */
    public static final String PATH = "/admin";

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src data:;"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final transient Templates templates;
    private final transient SignInPages signIn;
    private final transient Sessions sessions;
    private final transient SessionCookie cookie;
    private final transient SameSite sameSite;
    private final transient ConsoleRoutes routes;
    private final String root;

    /**
     * Serves the console.
     *
     * @param publicUrl what every address starts with, without a slash at the end
     */
    public ConsoleServlet(URI publicUrl, SignInLinks links, Sessions sessions, ConsoleRoutes routes) {
        this.root = publicUrl.getRawPath();
        this.sessions = sessions;
        this.routes = routes;
        this.cookie = new SessionCookie(publicUrl);
        this.sameSite = new SameSite(publicUrl);
        this.signIn = new SignInPages(links, sessions, cookie, sameSite);
        this.templates =
                new Templates(ConsoleServlet.class.getClassLoader(), "io/telecast/host/admin/console/templates/");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        // with no-referrer a browser would not tell where a form comes from
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceAll("/+$", "");
        Optional<Visit> visit = visit(request);
        Answer answer;
        try {
            answer = answer(request, response, path, visit);
        } catch (RefusedException refused) {
            answer = notice(refused.status(), refused.title(), refused.remedy());
        }
        switch (answer) {
            case Answer.Redirect redirect -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", root + PATH + redirect.path());
            }
            case Answer.Page page -> send(request, response, page, visit);
        }
    }

    private Answer answer(HttpServletRequest request, HttpServletResponse response, String path, Optional<Visit> visit)
            throws RefusedException, IOException {
        boolean post = request.getMethod().equals("POST");
        if (!post && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            throw new RefusedException(405, "That is not done here", "The console takes GET and POST only.");
        }
        if (path.startsWith(SignInLinks.PATH)) {
            String token = path.substring(SignInLinks.PATH.length());
            signIn.limit(request, response);
            return post ? signIn.enter(request, response, token) : signIn.show(request, token);
        }
        if (visit.isEmpty()) {
            return notice(403, "Sign in", "");
        }
        if (!post) {
            return routes.get(path, FormBody.query(request));
        }
        sameSite.check(request);
        FormBody form = FormBody.read(request);
        visit.get().check(form);
        return switch (path) {
            case "/sign-out" ->
                signedOut(response, () -> sessions.end(visit.get().session()));
            case "/sign-out-everywhere" -> signedOut(response, sessions::endAll);
            default -> routes.post(path, form, visit.get().operator());
        };
    }

    private Answer signedOut(HttpServletResponse response, Runnable end) {
        end.run();
        cookie.clear(response);
        return new Answer.Redirect("");
    }

    private static Answer.Page notice(int status, String title, String remedy) {
        return new Answer.Page(status, "notice", Map.of("title", title, "remedy", remedy));
    }

    private Optional<Visit> visit(HttpServletRequest request) {
        return cookie.read(request).stream()
                .flatMap(token -> sessions.find(token).map(operator -> new Visit(operator, token)).stream())
                .findFirst();
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Answer.Page page, Optional<Visit> visit)
            throws IOException {
        Map<String, Object> model = new HashMap<>(page.model());
        model.put("root", root);
        model.put("base", root + PATH);
        model.put("here", page.template());
        model.put("operator", visit.map(known -> known.operator().name()).orElse(""));
        model.put("csrf", visit.map(Visit::formToken).orElse(""));
        byte[] body = templates.render(page.template(), model).getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
