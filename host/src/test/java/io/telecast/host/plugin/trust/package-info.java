@NullMarked
package io.telecast.host.plugin.trust;

import org.jspecify.annotations.NullMarked;
