package io.telecast.host.plugin.context;

import io.telecast.api.page.Pages;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.Templates;
import io.telecast.host.plugin.scope.PluginScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates of one plugin. */
final class PluginPages implements Pages {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private final PluginScope scope;
    private final ErrorPages errors;
    // made when first needed: most plugins have no pages, and an engine takes a while
    private @Nullable Templates templates;

    PluginPages(PluginScope scope, ErrorPages errors) {
        this.scope = scope;
        this.errors = errors;
    }

    @Override
    public void render(HttpServletResponse response, String template, Map<String, Object> model) throws IOException {
        scope.check();
        if (!NAME.matcher(template).matches()
                || scope.classes().getResource("templates/" + template + ".html") == null) {
            throw new IllegalArgumentException("The plugin's jar has no templates/" + template + ".html.");
        }
        String html = templates().render(template, PageModel.copy(model));
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    @Override
    public void error(HttpServletRequest request, HttpServletResponse response, int status, String title, String remedy)
            throws IOException {
        scope.check();
        errors.error(request, response, status, title, remedy);
    }

    private synchronized Templates templates() {
        if (templates == null) {
            templates = new Templates(scope.classes(), "templates/");
        }
        return templates;
    }
}
