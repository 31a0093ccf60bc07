/** Watching the folder that jars are dropped into. */
@NullMarked
package io.telecast.host.plugin.folder;

import org.jspecify.annotations.NullMarked;
