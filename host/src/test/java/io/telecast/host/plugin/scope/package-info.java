@NullMarked
package io.telecast.host.plugin.scope;

import org.jspecify.annotations.NullMarked;
