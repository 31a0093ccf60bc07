package io.telecast.sandbox.world;

import java.time.Instant;

/**
 * Something that a bot has not yet handled.
 *
 * @param seq grows for each bot
 * @param user who pressed or blocked; 0 for messages
 * @param message 0 for blocks
 * @param data of the pressed button
 * @param blocked for blocks
 */
public record PendingUpdate(
        long seq, Kind kind, Instant date, ChatKey chat, long message, long user, String data, boolean blocked) {

    /** What happened. */
    public enum Kind {
        MESSAGE,
        PRESS,
        BLOCK
    }
}
