/** The host's side of the plugin API: every member of the context, bound to the scope of one plugin. */
@NullMarked
package io.telecast.host.plugin.context;

import org.jspecify.annotations.NullMarked;
