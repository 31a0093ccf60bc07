/**
 * A page for every stored file: it plays videos and songs, shows pictures, and hands everything else over for download
 * or to a player app.
 */
@NullMarked
package io.telecast.player;

import org.jspecify.annotations.NullMarked;
