@NullMarked
package io.telecast.host.event;

import org.jspecify.annotations.NullMarked;
