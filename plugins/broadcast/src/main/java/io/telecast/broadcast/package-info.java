/** Sends a message to every user of a bot. */
@NullMarked
package io.telecast.broadcast;

import org.jspecify.annotations.NullMarked;
