package io.telecast.verify;

import java.time.Instant;

/** What became of a Verify link that somebody opened. */
sealed interface Use {

    /** A use that changes what is known of the visitor; it counts once that is written. */
    sealed interface Change extends Use {
        Visitor next();

        /** What the user asked for before; empty for nothing. */
        String startPayload();
    }

    /** It has unlocked. */
    record Unlocked(Visitor next, String startPayload) implements Change {}

    /** It came too late. */
    record Expired(Visitor next, String startPayload) implements Change {}

    /** It came sooner than the way through the shortener takes, and is used up. */
    record TooSoon(Visitor next, String startPayload) implements Change {}

    /** It unlocked before, but the process ended before the delivery. */
    record Resumed(Instant until, String startPayload) implements Use {}

    /** It was used before. */
    record Spent() implements Use {}

    /** There is a newer one. */
    record Replaced() implements Use {}

    /** It is none of this user's. */
    record Unknown() implements Use {}
}
