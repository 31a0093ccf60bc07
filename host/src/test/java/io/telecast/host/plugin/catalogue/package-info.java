@NullMarked
package io.telecast.host.plugin.catalogue;

import org.jspecify.annotations.NullMarked;
