@NullMarked
package io.telecast.broadcast;

import org.jspecify.annotations.NullMarked;
