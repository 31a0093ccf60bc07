/** The TL language, binary: <a href="https://core.telegram.org/mtproto/serialize">core.telegram.org/mtproto/serialize</a>. */
@NullMarked
package io.telecast.host.mtproto.tl;

import org.jspecify.annotations.NullMarked;
