@NullMarked
package io.telecast.host.plugin.guard;

import org.jspecify.annotations.NullMarked;
