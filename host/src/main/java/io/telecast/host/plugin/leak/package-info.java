/** Watching whether the classes of plugins go after they were unloaded. */
@NullMarked
package io.telecast.host.plugin.leak;

import org.jspecify.annotations.NullMarked;
