/** One bot's control plane over one TDLib client. */
@NullMarked
package io.telecast.host.telegram.tdlib.bot;

import org.jspecify.annotations.NullMarked;
