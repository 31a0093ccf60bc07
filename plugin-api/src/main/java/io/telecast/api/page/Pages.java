package io.telecast.api.page;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Thymeleaf templates from the plugin's own jar, folder {@code templates/}.
 *
 * <pre>{@code
 * context.http().serve("/hello", new HttpServlet() {
 *     @Override
 *     protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
 *         context.pages().render(response, "hello", Map.of("name", "Ada")); // templates/hello.html
 *     }
 * });
 * }</pre>
 *
 * <p>Any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Pages {

    /**
     * Writes a page as UTF-8 HTML. Headers other than {@code Content-Type} are the caller's.
     *
     * @param template name without {@code .html}
     * @param model maps, lists, texts, numbers and booleans only: objects of the plugin's own classes are refused,
     *     since the template engine would keep their class loader for ever
     * @throws IllegalArgumentException if the template is missing or the model holds another type
     */
    void render(HttpServletResponse response, String template, Map<String, Object> model) throws IOException;

    /** Writes the host's error page, HTML or JSON by the request's {@code Accept}. */
    void error(HttpServletRequest request, HttpServletResponse response, int status, String title, String remedy)
            throws IOException;
}
