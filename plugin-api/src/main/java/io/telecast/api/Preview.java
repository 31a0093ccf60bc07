package io.telecast.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type that is tried out: it may change or go with any minor version. Whoever uses it follows each minor version, and
 * says so in the range that the plugin requires, such as {@code ~1.3}.
 *
 * @since 1.0
 */
@Stable
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Preview {}
