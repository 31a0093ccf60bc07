/**
 * Telegram itself: TDLib talks, Telecast's own media sessions read files. {@link
 * io.telecast.host.telegram.tdlib.TdlibBackend} is the way in.
 */
@NullMarked
package io.telecast.host.telegram.tdlib;

import org.jspecify.annotations.NullMarked;
