/**
 * The data plane's own MTProto client: signs bots in and reads files, and knows only so much of the protocol as that
 * takes. {@link io.telecast.host.mtproto.MediaSessions} is the way in.
 */
@NullMarked
package io.telecast.host.mtproto;

import org.jspecify.annotations.NullMarked;
