package io.telecast.player;

import io.telecast.api.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders templates as the host does. */
final class TemplatePages implements Pages {

    private final TemplateEngine engine = new TemplateEngine();

    TemplatePages() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(false);
        engine.setTemplateResolver(resolver);
    }

    @Override
    public void render(HttpServletResponse response, String template, Map<String, Object> model) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        write(response, engine.process(template, new Context(Locale.ENGLISH, model)));
    }

    @Override
    public void error(HttpServletRequest request, HttpServletResponse response, int status, String title, String remedy)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        write(response, title + "\n" + remedy);
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
