package io.telecast.sandbox.world;

/**
 * Where a forwarded message came from.
 *
 * @param chat the channel, 0 where the origin is a person or bot
 * @param message the post's number there, 0 where unknown
 * @param title name of the channel, person or bot
 */
public record Origin(long chat, long message, String title) {}
