/**
 * The plugins' life: jars are found, verified, loaded, started, upgraded, stopped and unloaded, and whatever a plugin
 * does wrong stays its own affair.
 */
@NullMarked
package io.telecast.host.plugin;

import org.jspecify.annotations.NullMarked;
