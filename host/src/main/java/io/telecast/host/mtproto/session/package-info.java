/** An encrypted connection and the requests on it: <a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>. */
@NullMarked
package io.telecast.host.mtproto.session;

import org.jspecify.annotations.NullMarked;
