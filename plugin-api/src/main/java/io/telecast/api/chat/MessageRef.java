package io.telecast.api.chat;

/**
 * Which message: a chat and the message's number in it.
 *
 * @param chatId see {@link Chat#id}
 * @param messageId the server's number, as in {@code t.me/c/<channel>/<number>}, above 0
 * @since 0.1
 */
public record MessageRef(long chatId, long messageId) {}
