/** The context of a plugin, without what the plugin has not declared. */
@NullMarked
package io.telecast.host.plugin.guard;

import org.jspecify.annotations.NullMarked;
