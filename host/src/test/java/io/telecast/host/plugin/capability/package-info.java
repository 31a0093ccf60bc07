@NullMarked
package io.telecast.host.plugin.capability;

import org.jspecify.annotations.NullMarked;
