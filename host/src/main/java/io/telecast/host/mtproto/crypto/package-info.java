/** The cryptography of MTProto 2.0: <a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>. */
@NullMarked
package io.telecast.host.mtproto.crypto;

import org.jspecify.annotations.NullMarked;
