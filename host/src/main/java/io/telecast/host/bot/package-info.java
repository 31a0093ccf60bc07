/**
 * Talking to people: updates come in through {@link io.telecast.host.bot.UpdateDispatcher}, are understood by
 * {@link io.telecast.host.bot.Conversation} and answered by the host's commands or a plugin's.
 */
@NullMarked
package io.telecast.host.bot;

import org.jspecify.annotations.NullMarked;
