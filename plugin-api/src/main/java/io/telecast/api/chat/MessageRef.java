package io.telecast.api.chat;

import io.telecast.api.Stable;

/**
 * Which message: a chat and the message's number in it.
 *
 * @param chatId see {@link Chat#id}
 * @param messageId the server's number, as in {@code t.me/c/<channel>/<number>}, above 0
 * @since 1.0
 */
@Stable
public record MessageRef(long chatId, long messageId) {}
