/** How a key is agreed upon: <a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>. */
@NullMarked
package io.telecast.host.mtproto.auth;

import org.jspecify.annotations.NullMarked;
