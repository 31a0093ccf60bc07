package io.telecast.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An enum or sealed type that may get constants or kinds with any minor version: a switch over it needs a default. One
 * without this mark is complete until the next major version.
 *
 * @since 1.0
 */
@Stable
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Growing {}
