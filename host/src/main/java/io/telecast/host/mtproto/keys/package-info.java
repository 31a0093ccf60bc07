/** Auth keys on disk, sealed. */
@NullMarked
package io.telecast.host.mtproto.keys;

import org.jspecify.annotations.NullMarked;
