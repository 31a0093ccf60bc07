@NullMarked
package io.telecast.host.plugin.jar;

import org.jspecify.annotations.NullMarked;
