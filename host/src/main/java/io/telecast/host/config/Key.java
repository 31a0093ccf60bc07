package io.telecast.host.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The configuration key behind a component of a configuration record: its name, default, constraints and documentation
 * in one place.
 *
 * <p>Component types: {@code String}, {@code boolean}, {@code int}, {@code long}, an enum, {@link java.time.Duration},
 * {@link ByteSize}, {@link Secret}, {@link java.nio.file.Path}, {@code List} of {@code String}, {@code Long},
 * {@code Secret}, {@link TrustedKey} or {@link PinnedPlugin}, and {@link FreeForm} for a name that ends with {@code .*}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {

    /** The whole key, such as {@code http.port}. */
    String name();

    /** What holds while nobody sets it, as one would write it; empty for nothing. */
    String initial() default "";

    /** One or two sentences for operators. */
    String help();

    /** Smallest allowed value, as one would write it; empty for no bound. */
    String min() default "";

    /** Largest allowed value, as one would write it; empty for no bound. */
    String max() default "";

    /** A regular expression that a whole text, or each item of a list, must match; empty for any. */
    String pattern() default "";

    /** What {@link #pattern} asks for, in words that follow "must be". */
    String form() default "";

    /** Whether Telecast cannot run without it; {@link #help} then tells where to get it. */
    boolean required() default false;
}
