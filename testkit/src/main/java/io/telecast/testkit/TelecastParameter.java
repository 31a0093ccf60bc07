package io.telecast.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link Telecast} asks for. */
final class TelecastParameter implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TelecastParameter.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        // nested classes find the one of the class around them
        if (store.get(Telecast.class) == null) {
            store.put(Telecast.class, built(context));
        }
        telecast(context).beforeAll(context);
    }

    private static TelecastExtension built(ExtensionContext context) {
        Telecast wanted = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Telecast.class)
                .orElseThrow();
        TelecastExtension.Builder builder = TelecastExtension.with(wanted.value());
        if (!wanted.id().isEmpty()) {
            builder.id(wanted.id());
        }
        for (String setting : wanted.settings()) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "@Telecast takes settings such as longest=30, not \"" + setting + "\".");
            }
            builder.setting(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return builder.build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        telecast(context).afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        telecast(context).afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TelecastExtension.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return telecast(context);
    }

    private static TelecastExtension telecast(ExtensionContext context) {
        TelecastExtension telecast = context.getStore(NAMESPACE).get(Telecast.class, TelecastExtension.class);
        if (telecast == null) {
            throw new IllegalStateException("Telecast does not run: its start has failed.");
        }
        return telecast;
    }
}
