package io.telecast.host.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf templates of one jar. Safe to use from any thread. */
public final class Templates {

    private final TemplateEngine engine = new TemplateEngine();

    /**
     * Reads templates when they are first used.
     *
     * @param loader whose resources they are
     * @param folder in the jar, with a slash at the end
     */
    public Templates(ClassLoader loader, String folder) {
        var resolver = new ClassLoaderTemplateResolver(loader);
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** Fills in a template. */
    public String render(String template, Map<String, Object> model) {
        return engine.process(template, new Context(Locale.ENGLISH, model));
    }
}
