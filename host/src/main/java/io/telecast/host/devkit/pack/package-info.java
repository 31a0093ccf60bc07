/** Compiles sources and packs plugin jars, in this process. */
@NullMarked
package io.telecast.host.devkit.pack;

import org.jspecify.annotations.NullMarked;
