package io.telecast.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that the host implements, for plugins to call. It may get new methods with any minor version; a plugin's
 * tests that stand in for it have to follow.
 *
 * @since 1.0
 */
@Stable
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HostImplemented {}
