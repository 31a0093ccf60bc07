package io.telecast.broadcast;

import java.time.Instant;

/**
 * What became of one user's copy.
 *
 * @param message number of the copy, 0 if there is none
 * @param reason a sentence; empty if it was sent
 * @param at seconds since 1970
 */
record Receipt(long user, long message, Outcome outcome, String reason, long at) {

    static Receipt sent(long user, long message, Instant now) {
        return new Receipt(user, message, Outcome.SENT, "", now.getEpochSecond());
    }

    static Receipt unsent(long user, Outcome outcome, String reason, Instant now) {
        return new Receipt(user, 0, outcome, reason, now.getEpochSecond());
    }

    Instant time() {
        return Instant.ofEpochSecond(at);
    }
}
