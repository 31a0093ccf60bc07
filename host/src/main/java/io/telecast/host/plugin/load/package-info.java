/** Loading a plugin's classes: one PF4J manager and one class loader for each generation of a plugin. */
@NullMarked
package io.telecast.host.plugin.load;

import org.jspecify.annotations.NullMarked;
