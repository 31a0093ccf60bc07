/** What a plugin has registered and which of its handlers run, so that both can be ended. */
@NullMarked
package io.telecast.host.plugin.scope;

import org.jspecify.annotations.NullMarked;
