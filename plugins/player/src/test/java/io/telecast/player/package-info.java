/** Tests of the player, as the host would run it. */
@NullMarked
package io.telecast.player;

import org.jspecify.annotations.NullMarked;
