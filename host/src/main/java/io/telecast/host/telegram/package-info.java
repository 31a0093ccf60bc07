/**
 * What the host needs from Telegram, in two planes: {@link io.telecast.host.telegram.Bot} to talk and
 * {@link io.telecast.host.telegram.MediaWorker} to read file bytes. Backends are found as services of
 * {@link io.telecast.host.telegram.TelegramBackend}; nothing else in the host knows which one it has.
 */
@NullMarked
package io.telecast.host.telegram;

import org.jspecify.annotations.NullMarked;
