package io.telecast.api.settings;

import io.telecast.api.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a settings record for the operator's form and for checking.
 *
 * @since 1.0
 */
@Stable
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** The field's title. */
    String title();

    /** A sentence below it. */
    String help() default "";

    /** Smallest value of a number; shortest length of a text. */
    long min() default Long.MIN_VALUE;

    /** Largest value of a number; longest length of a text. */
    long max() default Long.MAX_VALUE;

    /** A regular expression that the whole text must match; empty for any. */
    String pattern() default "";

    /**
     * What the pattern asks for, as the end of the sentence "It must be …" for who has written something else, such as:
     * the id of a user. Without it they are shown the pattern.
     */
    String mustBe() default "";

    /** Whether the owner of a clone may change it for that bot; operators may change everything. */
    boolean ownerMayChange() default false;

    /** Shown as dots, masked wherever settings are printed. */
    boolean secret() default false;
}
