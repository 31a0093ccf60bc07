/** Runs a project's plugin in a host and replaces it after each change. */
@NullMarked
package io.telecast.host.devkit.reload;

import org.jspecify.annotations.NullMarked;
