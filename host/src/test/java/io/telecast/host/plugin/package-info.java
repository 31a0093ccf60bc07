/** The life of plugins, with jars that are built here. */
@NullMarked
package io.telecast.host.plugin;

import org.jspecify.annotations.NullMarked;
