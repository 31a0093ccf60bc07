/** What {@code telecast init} asks, and the configuration file that it writes. */
@NullMarked
package io.telecast.host.cli.init;

import org.jspecify.annotations.NullMarked;
