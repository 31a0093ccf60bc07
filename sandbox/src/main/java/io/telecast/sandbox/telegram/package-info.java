/** The sandbox as the host sees it: a {@link io.telecast.host.telegram.TelegramBackend} with both planes. */
@NullMarked
package io.telecast.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
