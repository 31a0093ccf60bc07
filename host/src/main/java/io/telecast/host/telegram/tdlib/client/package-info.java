/**
 * TDLib's JSON interface: one library for the process, one receiver for all clients, answers told apart by {@code @extra}.
 * See core.telegram.org/tdlib/docs/td__json__client_8h.html.
 */
@NullMarked
package io.telecast.host.telegram.tdlib.client;

import org.jspecify.annotations.NullMarked;
