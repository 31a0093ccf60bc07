/** Bytes to and from a data centre: <a href="https://core.telegram.org/mtproto/mtproto-transports">core.telegram.org/mtproto/mtproto-transports</a>, through a proxy where one is set. */
@NullMarked
package io.telecast.host.mtproto.transport;

import org.jspecify.annotations.NullMarked;
