/** A watch page for every stored video and song. */
@NullMarked
package io.telecast.player;

import org.jspecify.annotations.NullMarked;
