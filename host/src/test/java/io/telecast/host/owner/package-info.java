@NullMarked
package io.telecast.host.owner;

import org.jspecify.annotations.NullMarked;
