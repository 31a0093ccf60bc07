/** Keeps updates that nobody has handled yet, so that a crash loses none. */
@NullMarked
package io.telecast.host.telegram.tdlib.journal;

import org.jspecify.annotations.NullMarked;
