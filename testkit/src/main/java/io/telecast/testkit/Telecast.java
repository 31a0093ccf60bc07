package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a Telecast with a plugin for a class of tests, which take it as a parameter. Where more is to be said than fits here,
 * {@link TelecastExtension} as a field says it.
 *
 * <pre>{@code
 * @Telecast(HelloPlugin.class)
 * class HelloPluginTest {
 *
 *     @Test
 *     void greets(TelecastExtension telecast) {
 *         TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
 *         chat.send("/hello");
 *         chat.await("Hello, Ben!");
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TelecastParameter.class)
public @interface Telecast {

    /** The plugin. */
    Class<? extends TelecastPlugin> value();

    /** Its id, if neither the build nor the class's name says it. */
    String id() default "";

    /** Its settings, each such as {@code longest=30}. */
    String[] settings() default {};
}
