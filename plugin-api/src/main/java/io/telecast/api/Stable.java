package io.telecast.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type that stays: what compiles and runs with it goes on to, with every later version of the same major number. It may
 * gain, as far as its other marks allow. Types within a type have its mark.
 *
 * @since 1.0
 */
@Stable
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stable {}
